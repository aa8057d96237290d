package org.yuanba.access.domain;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.AccountId;
import org.yuanba.access.SignedOut;

/** Lets people out: of this session, or of all of them. */
@Component
public class SigningOut {

    private final OpenDoors doors;
    private final ApplicationEventPublisher events;

    SigningOut(OpenDoors doors, ApplicationEventPublisher events) {
        this.doors = doors;
        this.events = events;
    }

    /** This session ends. */
    @Transactional
    public void here(AccountId account) {
        events.publishEvent(new SignedOut(account, false));
    }

    /** Every session of the account ends. */
    @Transactional
    public void everywhere(AccountId account) {
        doors.closeAll(account);
        events.publishEvent(new SignedOut(account, true));
    }
}
