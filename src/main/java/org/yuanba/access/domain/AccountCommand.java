package org.yuanba.access.domain;

import java.util.Locale;
import org.springframework.context.ApplicationContext;
import org.yuanba.access.Actor;
import org.yuanba.ops.spi.Command;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code ./yuanba account reset USER}: a one-time password for whoever locked himself out, printed once. It is recorded
 * like every reset, as done by Yuanba itself.
 */
@CommandLine.Command(
        name = "account",
        mixinStandardHelpOptions = true,
        description = "Gives an account a one-time password, opens its lock and ends its sessions.")
class AccountCommand implements Command {

    @Parameters(index = "0", paramLabel = "reset", description = "what to do: reset")
    String verb = "";

    @Parameters(index = "1", paramLabel = "USER", description = "what one signs in with")
    String username = "";

    @Option(names = "--codes-off", description = "also turns one-time codes off, when the phone is lost")
    boolean codesOff;

    AccountCommand() {}

    @Override
    public int run(ApplicationContext yuanba) {
        if (!verb.equals("reset")) {
            System.err.printf("account: there is no \"%s\". Maybe: account reset USER%n", verb);
            return 2;
        }
        var accounts = yuanba.getBean(StoredAccounts.class);
        var account = accounts.findByUsername(username.toLowerCase(Locale.ROOT));
        if (account.isEmpty()) {
            System.err.printf("account: there is no account \"%s\"%n", username);
            return 1;
        }
        var keeping = yuanba.getBean(AccountKeeping.class);
        var id = account.get().accountId();
        if (codesOff) {
            keeping.dropSecondFactor(id, Actor.system());
        }
        System.out.println(keeping.reset(id, Actor.system()));
        return 0;
    }
}
