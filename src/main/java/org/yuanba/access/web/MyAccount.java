package org.yuanba.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.domain.GrantQueries;
import org.yuanba.access.domain.OpenDoors;
import org.yuanba.access.domain.SecondFactorEnrolment;
import org.yuanba.access.web.MyAccountView.Codes;
import org.yuanba.access.web.MyAccountView.OpenSession;

/** Gathers what one sees of one's own account. */
@Component
class MyAccount {

    private final SecondFactorEnrolment codes;
    private final OpenDoors doors;
    private final GrantQueries grants;
    private final GrantViews views;
    private final Optional<Sessions> sessions;

    MyAccount(
            SecondFactorEnrolment codes,
            OpenDoors doors,
            GrantQueries grants,
            GrantViews views,
            Optional<Sessions> sessions) {
        this.codes = codes;
        this.doors = doors;
        this.grants = grants;
        this.views = views;
        this.sessions = sessions;
    }

    MyAccountView of(Actor by, HttpServletRequest request, String refused, Problems problems) {
        var here = here(request);
        return new MyAccountView(
                by.username(),
                by.displayName(),
                codesOf(by),
                doors.of(by.account()).stream()
                        .map(door -> new OpenSession(
                                Browsers.name(door.browser()),
                                Browsers.system(door.browser()),
                                door.handle().equals(here),
                                door.begun(),
                                door.lastSeen()))
                        .toList(),
                views.of(grants.own(by), Access.nowhere()),
                refused,
                problems);
    }

    /** Ends her other sessions, after her password changed. */
    void closeOthers(Actor by, HttpServletRequest request) {
        var here = here(request);
        if (here != null) {
            doors.closeOthers(by.account(), here);
        }
    }

    private Codes codesOf(Actor by) {
        return new Codes(
                codes.isOn(by.account()),
                codes.isNeeded(by.account()),
                codes.waiting(by.account())
                        .map(secret -> SecretView.of(secret, by.username()))
                        .orElse(null));
    }

    private @Nullable UUID here(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null
                ? null
                : sessions.flatMap(all -> Optional.ofNullable(all.findById(session.getId())))
                        .map(StoredSession::handle)
                        .orElse(null);
    }
}
