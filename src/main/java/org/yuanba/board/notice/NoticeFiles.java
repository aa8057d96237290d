package org.yuanba.board.notice;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Permission;
import org.yuanba.attachment.spi.FileReaders;
import org.yuanba.board.domain.BoardPermissions;

/** The files of a notice are as public as the notice itself. */
@Component
public class NoticeFiles implements FileReaders {

    /** What the files of notices belong to. */
    public static final String OWNER = "board.notice";

    private final JdbcClient jdbc;

    NoticeFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String ownerKind() {
        return OWNER;
    }

    @Override
    public Permission permission() {
        return BoardPermissions.VIEW;
    }

    @Override
    public boolean isPublic(UUID owner) {
        return jdbc.sql("select exists (select from board_notice where id = ? and state in ('PUBLISHED', 'EXPIRED'))")
                .param(owner)
                .query(Boolean.class)
                .single();
    }
}
