package org.yuanba.board.domain;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.place.HangsOnPlaces;
import org.yuanba.shared.PlaceKey;

/** Boards, notices and rules hang on places; the codes printed on paper stay what they are. */
@Component
class BoardsHang implements HangsOnPlaces {

    private final JdbcClient jdbc;

    BoardsHang(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of("board", "board_version", "board_notice", "board_notice_rule");
    }

    @Override
    public String labelKey() {
        return "board.hangs";
    }

    @Override
    public long in(PlaceKey place) {
        return jdbc.sql("select count(*) from board where short_code is not null and place >= ? and place < ?")
                .params(place.value(), place.upperBound())
                .query(Long.class)
                .single();
    }

    @Override
    public void handOver(PlaceKey from, PlaceKey to) {
        jdbc.sql("update board_notice set place = :to where place = :from")
                .param("from", from.value())
                .param("to", to.value())
                .update();
        jdbc.sql("update board_notice_rule set place = :to where place = :from")
                .param("from", from.value())
                .param("to", to.value())
                .update();
        jdbc.sql("""
                insert into board as b (place, duty_phone, duty_room)
                select :to, duty_phone, duty_room from board where place = :from
                on conflict (place) do update set duty_phone = coalesce(b.duty_phone, excluded.duty_phone),
                  duty_room = coalesce(b.duty_room, excluded.duty_room)
                """).param("from", from.value()).param("to", to.value()).update();
    }
}
