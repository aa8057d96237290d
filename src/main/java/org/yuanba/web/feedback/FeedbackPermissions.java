package org.yuanba.web.feedback;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yuanba.access.Permission;
import org.yuanba.access.spi.PermissionSource;

/** Who reads what was said about this site. */
@Component
class FeedbackPermissions implements PermissionSource {

    @Override
    public List<Offer> permissions() {
        return List.of(new Offer(new Permission("web:feedback"), Set.of("system_admin")));
    }
}
