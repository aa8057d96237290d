package org.yuanba.member.sockets;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Unscoped;
import org.yuanba.organisation.spi.FullMembers;
import org.yuanba.shared.PlaceKey;

/** Tells the organisation module how many full members are known by name: a number to start a form with. */
@Component
@Unscoped("a number alone, for compounds the asking page has looked at")
class MemberFullMembers implements FullMembers {

    private final JdbcClient jdbc;

    MemberFullMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int namedFullMembers(Set<PlaceKey> compounds) {
        return jdbc.sql("""
                select count(*) from member where status = 'active' and standing = 'FULL' and place = any (?)
                """)
                .param((Object) compounds.stream().map(PlaceKey::value).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }
}
