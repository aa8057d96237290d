package org.yuanba.volunteer.helper;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Unscoped;
import org.yuanba.person.PersonId;
import org.yuanba.shared.NewId;
import org.yuanba.volunteer.VolunteerRefused;

/** The record of hours a volunteer keeps for herself. It is read by her own link alone, and never added up over persons. */
@Component
@Unscoped("for the person herself, who holds the link")
public class HoursBook {

    private static final int QUARTER = 15;
    private static final int MOST = 720;

    private final JdbcClient jdbc;

    HoursBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes down some time on a day; rounded to quarters of an hour. */
    @Transactional
    public void note(PersonId person, LocalDate day, int minutes, String what) {
        var rounded = Math.ceilDiv(minutes, QUARTER) * QUARTER;
        if (rounded < QUARTER
                || rounded > MOST
                || what.isBlank()
                || what.strip().length() > 80) {
            throw new VolunteerRefused("minutes", "volunteer.refused.minutes");
        }
        jdbc.sql("""
                insert into volunteer_hours (id, person, person_first, day, minutes, what) values (?, ?, ?, ?, ?, ?)
                """)
                .params(NewId.next(), person.value(), person.value(), day, rounded, what.strip())
                .update();
    }

    /** Takes a line of hers out again. */
    @Transactional
    public void strike(PersonId person, UUID line) {
        jdbc.sql("delete from volunteer_hours where id = ? and person = ?")
                .params(line, person.value())
                .update();
    }

    /** Her record, the latest day first. */
    public List<Line> of(PersonId person) {
        return jdbc.sql(
                        "select id, day, minutes, what from volunteer_hours where person = ? order by day desc, id desc")
                .param(person.value())
                .query((row, n) -> new Line(
                        row.getObject(1, UUID.class),
                        row.getObject(2, LocalDate.class),
                        row.getInt(3),
                        row.getString(4)))
                .list();
    }

    /**
     * One line.
     *
     * @param id its id
     * @param day when
     * @param minutes how long
     * @param what what was done
     */
    public record Line(UUID id, LocalDate day, int minutes, String what) {}
}
