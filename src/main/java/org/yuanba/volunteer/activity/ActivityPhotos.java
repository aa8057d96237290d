package org.yuanba.volunteer.activity;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Permission;
import org.yuanba.attachment.spi.FileReaders;

/** Photos of activities: for staff, until it was written down how those on them agreed that anyone sees them. */
@Component
class ActivityPhotos implements FileReaders {

    static final String KIND = "volunteer.activity";

    private final JdbcClient jdbc;

    ActivityPhotos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String ownerKind() {
        return KIND;
    }

    @Override
    public Permission permission() {
        return new Permission("volunteer:edit");
    }

    @Override
    public boolean isPublic(UUID owner) {
        return jdbc.sql("""
                select exists (select from volunteer_activity where id = ? and photos_agreed is not null and state <> 'DRAFT')
                """).param(owner).query(Boolean.class).single();
    }
}
