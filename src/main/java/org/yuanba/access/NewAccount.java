package org.yuanba.access;

/**
 * An account to be opened.
 *
 * @param username what one will sign in with: 2 to 40 lower-case letters, digits, dots, dashes, underscores
 * @param displayName how she is called on screens
 * @param kind what it is for
 * @param password the first password
 * @param oneTime whether the password must be changed at the first sign-in
 */
public record NewAccount(String username, String displayName, AccountKind kind, String password, boolean oneTime) {

    @Override
    public String toString() {
        return "NewAccount[%s, %s, %s]".formatted(username, displayName, kind);
    }
}
