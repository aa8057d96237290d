package org.yuanba.notify.outbox;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.access.AccountId;
import org.yuanba.access.Actors;
import org.yuanba.notify.Way;
import org.yuanba.notify.choice.Preference;
import org.yuanba.notify.choice.Preferences;
import org.yuanba.person.ConsentPurpose;
import org.yuanba.person.PersonDirectory;
import org.yuanba.person.PersonReach;
import org.yuanba.person.PersonReaching;

/** Who people are, and what they agreed to. */
@Component
class Recipients {

    private final PersonReaching reaching;
    private final PersonDirectory directory;
    private final Preferences preferences;
    private final Actors actors;

    Recipients(PersonReaching reaching, PersonDirectory directory, Preferences preferences, Actors actors) {
        this.reaching = reaching;
        this.directory = directory;
        this.preferences = preferences;
        this.actors = actors;
    }

    String usernameOf(AccountId account) {
        return actors.recorded(account).username();
    }

    @Nullable
    PersonReach reach(Waiting message) {
        return message.person() == null ? null : reaching.of(message.person()).orElse(null);
    }

    Preference preference(PersonReach reach) {
        return preferences.of(reach);
    }

    /** Paper and her own page need no consent; a message needs one, so does a call or a knock at the door. */
    Set<Way> agreed(PersonReach reach) {
        var agreed = EnumSet.of(Way.PAGE, Way.PAPER);
        if (directory.agrees(reach.person(), ConsentPurpose.MESSAGES)) {
            agreed.add(Way.MESSAGE);
        }
        if (directory.agrees(reach.person(), ConsentPurpose.CONTACT)) {
            agreed.add(Way.VISIT);
            if (reach.hasPhone()) {
                agreed.add(Way.CALL);
            }
        }
        return agreed;
    }
}
