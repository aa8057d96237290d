package org.yuanba.access;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The actor of the current request, from the session's account or the key's; asked only at the edge of the web. */
@Component
public class CurrentActor {

    private final Actors actors;

    CurrentActor(Actors actors) {
        this.actors = actors;
    }

    /** Who is signed in, or whose key was brought, if anyone. */
    public Optional<Actor> get() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return switch (authentication == null ? null : authentication.getPrincipal()) {
            case SignedInAccount account -> actors.of(account.id());
            case KeyHolder holder -> actors.of(holder.account());
            case null, default -> Optional.empty();
        };
    }
}
