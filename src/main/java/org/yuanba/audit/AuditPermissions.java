package org.yuanba.audit;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yuanba.access.Permission;
import org.yuanba.access.spi.PermissionSource;

/** Who reads the whole trail: the audit administrator, and nobody who could have something to hide in it. */
@Component
class AuditPermissions implements PermissionSource {

    @Override
    public List<Offer> permissions() {
        return List.of(new Offer(new Permission("audit:view"), Set.of("audit_admin")));
    }
}
