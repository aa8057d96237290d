package org.yuanba.access;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The actor of the current request, from the session's account; asked only at the edge of the web. */
@Component
public class CurrentActor {

    private final Actors actors;

    CurrentActor(Actors actors) {
        this.actors = actors;
    }

    /** Who is signed in, if anyone. */
    public Optional<Actor> get() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInAccount account
                ? actors.of(account.id())
                : Optional.empty();
    }
}
