package org.yuanba.volunteer.request;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.ops.Vault;
import org.yuanba.person.PersonId;
import org.yuanba.shared.PageOf;
import org.yuanba.shared.PlaceKey;
import org.yuanba.volunteer.DayPart;
import org.yuanba.volunteer.RequestId;
import org.yuanba.volunteer.RequestState;

/** All requests for help. */
@Repository
public class Requests {

    private static final int PAGE = 50;
    private static final String KEY = "volunteer";

    private final JdbcClient jdbc;
    private final Vault vault;

    Requests(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** The request, if it lies in the scope. */
    public Optional<Request> find(RequestId id, Scope scope) {
        var visible = scope.on("place");
        return jdbc.sql("select * from volunteer_request where id = :id and " + visible.sql())
                .param("id", id.value())
                .params(visible.parameters())
                .query(Requests::request)
                .optional();
    }

    /** The request with this number, for whoever was given it. */
    @Unscoped("the number is the key: random, given to the asker alone")
    public Optional<Request> numbered(String number) {
        return jdbc.sql("select * from volunteer_request where number = ?")
                .param(number)
                .query(Requests::request)
                .optional();
    }

    /** One page of the requests of the scope, those that wait longest first; those of these states alone. */
    public PageOf<Request> list(Collection<RequestState> states, int page, Scope scope) {
        var visible = scope.on("place");
        var where = " from volunteer_request where state in (:states) and " + visible.sql();
        var names = states.stream().map(Enum::name).toList();
        var total = jdbc.sql("select count(*)" + where)
                .param("states", names)
                .params(visible.parameters())
                .query(Long.class)
                .single();
        var rows = jdbc.sql(
                        "select *" + where + " order by ended_at nulls first, received_at, id limit :most offset :skip")
                .param("states", names)
                .params(visible.parameters())
                .param("most", PAGE)
                .param("skip", (page - 1) * PAGE)
                .query(Requests::request)
                .list();
        return new PageOf<>(rows, page, PAGE, total);
    }

    /** How many requests are open and met below each place of so many digits. */
    public Map<PlaceKey, Counts> counts(int digits, Scope scope) {
        var visible = scope.on("place");
        var counts = new HashMap<PlaceKey, Counts>();
        jdbc.sql("""
                select substr(place, 1, :digits), count(*) filter (where state in ('OPEN', 'OFFERED', 'AGREED', 'DONE')),
                  count(*) filter (where state = 'CONFIRMED')
                from volunteer_request where %s group by 1
                """.formatted(visible.sql()))
                .param("digits", digits)
                .params(visible.parameters())
                .query(row -> {
                    counts.put(new PlaceKey(row.getString(1)), new Counts(row.getInt(2), row.getInt(3)));
                });
        return counts;
    }

    /** Hands over every request of the scope, by place and time. */
    public void forEach(Scope scope, Consumer<Request> to) {
        var visible = scope.on("place");
        jdbc.sql("select * from volunteer_request where " + visible.sql() + " order by place, received_at, id")
                .params(visible.parameters())
                .query(Requests::request)
                .list()
                .forEach(to);
    }

    /** Those this person asked for herself, the newest first. */
    @Unscoped("for the asker herself, who holds the link")
    public List<Request> askedBy(PersonId person) {
        return jdbc.sql("select * from volunteer_request where asker = ? order by received_at desc limit 20")
                .param(person.value())
                .query(Requests::request)
                .list();
    }

    /** Everybody who was asked for it, in the order of asking. */
    public List<Offer> offers(RequestId id, Scope scope) {
        var visible = scope.on("r.place");
        return jdbc.sql("""
                select o.* from volunteer_offer o join volunteer_request r on r.id = o.request
                where o.request = :id and %s order by o.asked_at, o.id
                """.formatted(visible.sql()))
                .param("id", id.value())
                .params(visible.parameters())
                .query(Requests::offer)
                .list();
    }

    /** What this person was asked for or agreed to, and what of it is not over. */
    @Unscoped("for the volunteer herself, who holds the link")
    public List<Offer> offersTo(PersonId person) {
        return jdbc.sql("""
                select * from volunteer_offer where person = ? and state in ('ASKED', 'ACCEPTED') order by asked_at, id
                """).param(person.value()).query(Requests::offer).list();
    }

    /** Who asks, for one who may know; none once that was forgotten. */
    @Unscoped("read through RequestReading alone, which asks for the right and writes it down")
    Optional<Asker> asker(RequestId id) {
        return sealed(id, "sealed_asker", "asker").map(Asker::read);
    }

    /** Her words, for one who may know; empty when she wrote none. */
    @Unscoped("read through RequestReading alone, which asks for the right and writes it down")
    String words(RequestId id) {
        return sealed(id, "sealed_wish", "wish").orElse("");
    }

    private Optional<String> sealed(RequestId id, String column, String field) {
        return jdbc.sql("select " + column + " from volunteer_request where id = ? and " + column + " is not null")
                .param(id.value())
                .query(byte[].class)
                .optional()
                .map(bytes -> new String(vault.decrypt(KEY, bytes, context(id, field)), StandardCharsets.UTF_8));
    }

    byte @Nullable [] seal(RequestId id, String field, String text) {
        return text.isEmpty() ? null : vault.encrypt(KEY, text.getBytes(StandardCharsets.UTF_8), context(id, field));
    }

    private static String context(RequestId id, String field) {
        return "request/" + id.value() + "/" + field;
    }

    static Offer offer(ResultSet row, int n) throws SQLException {
        return new Offer(
                row.getObject("id", UUID.class),
                new RequestId(row.getObject("request", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                Offer.State.valueOf(row.getString("state")));
    }

    static Request request(ResultSet row, int n) throws SQLException {
        var asker = row.getObject("asker", UUID.class);
        var part = row.getString("part");
        var ended = row.getTimestamp("ended_at");
        return new Request(
                new RequestId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new PlaceKey(row.getString("place")),
                row.getString("kind"),
                asker == null ? null : new PersonId(asker),
                Channel.valueOf(row.getString("channel")),
                row.getString("helped_by"),
                row.getString("agreed_how"),
                row.getObject("day", LocalDate.class),
                part == null ? null : DayPart.valueOf(part),
                RequestState.valueOf(row.getString("state")),
                row.getString("unmet_because"),
                row.getTimestamp("received_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }

    /**
     * How many requests.
     *
     * @param open something is still to happen
     * @param met she said it was done
     */
    public record Counts(int open, int met) {}
}
