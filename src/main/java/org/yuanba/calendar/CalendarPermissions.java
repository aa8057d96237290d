package org.yuanba.calendar;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yuanba.access.Permission;
import org.yuanba.access.spi.PermissionSource;

/** What one may do with the calendar. */
@Component
class CalendarPermissions implements PermissionSource {

    /** Take in the holidays of a year. */
    static final Permission MANAGE = new Permission("calendar:manage");

    @Override
    public List<Offer> permissions() {
        return List.of(new Offer(MANAGE, Set.of("system_admin")));
    }
}
