package org.yuanba.notify.sockets;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yuanba.access.Permission;
import org.yuanba.access.spi.PermissionSource;

/** What one may do with messages to persons; nobody above the community begins with it. */
@Component
public class NotifyPermissions implements PermissionSource {

    /** Read the list of those to tell by hand, and mark them told. */
    public static final Permission HAND = new Permission("notify:hand");

    @Override
    public List<Offer> permissions() {
        return List.of(new Offer(HAND, Set.of("compound_secretary", "community_worker")));
    }
}
