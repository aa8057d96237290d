package org.yuanba.person;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yuanba.access.Permission;
import org.yuanba.access.spi.PermissionSource;

/** What one may do with persons; nobody above the community begins with any of it. */
@Component
class PersonPermissions implements PermissionSource {

    @Override
    public List<Offer> permissions() {
        var near = Set.of("compound_secretary", "community_worker");
        return List.of(
                new Offer(new Permission("person:view"), near),
                new Offer(new Permission("person:edit"), near),
                new Offer(Unmaskings.PERMISSION, Set.of("community_worker")));
    }
}
