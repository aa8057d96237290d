package org.yuanba.web.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yuanba.access.AccountKind;
import org.yuanba.access.NewAccount;

/**
 * What was typed for the three administrators.
 *
 * @param city key of the city
 * @param username names to sign in with, in the order system, security, audit
 * @param displayName how they are called
 * @param password their first passwords
 * @param again the passwords again
 */
public record SetUpForm(
        @Nullable String city,
        @Nullable List<String> username,
        @Nullable List<String> displayName,
        @Nullable List<String> password,
        @Nullable List<String> again) {

    /** The administrators, in the order of the form. */
    public static final List<AccountKind> KINDS =
            List.of(AccountKind.SYSTEM_ADMIN, AccountKind.SECURITY_ADMIN, AccountKind.AUDIT_ADMIN);

    /** The form before anything was typed. */
    static SetUpForm empty(String city) {
        return new SetUpForm(city, List.of("sysadmin", "secadmin", "audadmin"), null, null, null);
    }

    /** The city's key, an empty text for none. */
    public String root() {
        return city == null ? "" : city;
    }

    /** What was typed into a field of one administrator; passwords are never shown again. */
    public String typed(String field, int which) {
        return switch (field) {
            case "username" -> at(username, which).toLowerCase(Locale.ROOT);
            case "displayName" -> at(displayName, which);
            default -> "";
        };
    }

    boolean isTypedTwice(int which) {
        return at(password, which).equals(at(again, which));
    }

    /** The accounts to be opened; the passwords of the other two are for the first sign-in alone. */
    List<NewAccount> accounts() {
        var accounts = new ArrayList<NewAccount>();
        for (int i = 0; i < KINDS.size(); i++) {
            accounts.add(new NewAccount(
                    typed("username", i),
                    at(displayName, i),
                    KINDS.get(i),
                    at(password, i),
                    KINDS.get(i) != AccountKind.SYSTEM_ADMIN));
        }
        return accounts;
    }

    private static String at(@Nullable List<String> values, int which) {
        return values == null || values.size() <= which ? "" : values.get(which).strip();
    }
}
