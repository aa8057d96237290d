package org.yuanba.problem.sockets;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Permission;
import org.yuanba.attachment.spi.FileReaders;
import org.yuanba.problem.casework.Problem;
import org.yuanba.problem.casework.ProblemPermissions;

/** Photos of problems: for who handles them, until it was written down how those on them agreed that anyone sees them. */
@Component
class ProblemPhotos implements FileReaders {

    private final JdbcClient jdbc;

    ProblemPhotos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String ownerKind() {
        return Problem.PHOTOS;
    }

    @Override
    public Permission permission() {
        return ProblemPermissions.HANDLE;
    }

    @Override
    public boolean isPublic(UUID owner) {
        return jdbc.sql("select exists (select from problem where id = ? and photos_agreed is not null)")
                .param(owner)
                .query(Boolean.class)
                .single();
    }
}
