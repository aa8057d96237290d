package org.yuanba.organisation.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yuanba.access.Unscoped;
import org.yuanba.organisation.OrganisationId;

/** Reads terms and meetings of organisations the caller has found inside her scope. */
@Repository
@Unscoped("of organisations that were found inside a scope before")
public class Lives {

    private static final int MOST = 20;

    private final JdbcClient jdbc;

    Lives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The terms of the organisation, newest first. */
    public List<Term> terms(OrganisationId organisation) {
        return jdbc.sql("select id, organisation, since, until, version from organisation_term where organisation = ?"
                        + " order by since desc")
                .param(organisation.value())
                .query(Lives::term)
                .list();
    }

    /** The last twenty meetings of the organisation, newest first. */
    public List<Meeting> meetings(OrganisationId organisation) {
        return jdbc.sql("select id, held_on, kind, note from organisation_meeting where organisation = ?"
                        + " order by held_on desc, id desc limit ?")
                .params(organisation.value(), MOST)
                .query((row, n) -> new Meeting(
                        row.getObject("id", UUID.class),
                        row.getObject("held_on", LocalDate.class),
                        MeetingKind.valueOf(row.getString("kind")),
                        row.getString("note")))
                .list();
    }

    /** The last meeting's day. */
    public Optional<LocalDate> lastMeeting(OrganisationId organisation) {
        return meetings(organisation).stream().findFirst().map(Meeting::heldOn);
    }

    private static Term term(ResultSet row, int n) throws SQLException {
        return new Term(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getInt("version"));
    }
}
