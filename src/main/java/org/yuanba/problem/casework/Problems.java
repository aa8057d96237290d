package org.yuanba.problem.casework;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.ops.Vault;
import org.yuanba.person.PersonId;
import org.yuanba.problem.ProblemId;
import org.yuanba.problem.intake.TrackingCode;
import org.yuanba.shared.PlaceKey;

/** All problems. */
@Repository
public class Problems {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final Vault vault;

    Problems(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** The problem, if it lies in the scope. */
    public Optional<Problem> find(ProblemId id, Scope scope) {
        var visible = scope.on("place");
        return jdbc.sql("select * from problem where id = :id and " + visible.sql())
                .param("id", id.value())
                .params(visible.parameters())
                .query(ProblemRows::problem)
                .optional();
    }

    /** The problem of this number, if it lies in the scope. */
    public Optional<Problem> numbered(String number, Scope scope) {
        var visible = scope.on("place");
        return jdbc.sql("select * from problem where number = :number and " + visible.sql())
                .param("number", number)
                .params(visible.parameters())
                .query(ProblemRows::problem)
                .optional();
    }

    /** The problem of this number, for whoever has its code as well. */
    @Unscoped("the code is the key: random, handed to the reporter alone")
    public Optional<Problem> opened(String number, String code) {
        return jdbc.sql("select *, code_mac as mac from problem where number = ?")
                .param(number)
                .query((row, n) -> vault.isMac(TrackingCode.KEY, row.getBytes("mac"), TrackingCode.bytes(number, code))
                        ? Optional.of(ProblemRows.problem(row, n))
                        : Optional.<Problem>empty())
                .optional()
                .flatMap(found -> found);
    }

    /** The one that leads a merged problem, itself if it was not merged. */
    @Unscoped("for who may read the merged one already")
    public Problem leading(Problem problem) {
        var into = problem.mergedInto();
        return into == null
                ? problem
                : jdbc.sql("select * from problem where id = ?")
                        .param(into.value())
                        .query(ProblemRows::problem)
                        .single();
    }

    /** Those that were merged into this one, if it lies in the scope. */
    public List<Problem> mergedInto(ProblemId lead, Scope scope) {
        var visible = scope.on("place");
        return jdbc.sql("select * from problem where merged_into = :lead and " + visible.sql()
                        + " order by received_at")
                .param("lead", lead.value())
                .params(visible.parameters())
                .query(ProblemRows::problem)
                .list();
    }

    /** Those this person told, the newest first. */
    @Unscoped("for the reporter herself")
    public List<Problem> toldBy(PersonId person) {
        return jdbc.sql("select * from problem where person = ? order by received_at desc limit 50")
                .param(person.value())
                .query(ProblemRows::problem)
                .list();
    }

    /** What was done with it, in its order. */
    public List<Step> steps(ProblemId id, Scope scope) {
        var visible = scope.on("p.place");
        return jdbc.sql("""
                select s.* from problem_step s join problem p on p.id = s.problem
                where s.problem = :id and %s order by s.at, s.id
                """.formatted(visible.sql()))
                .param("id", id.value())
                .params(visible.parameters())
                .query(Step::read)
                .list();
    }

    /** Whom the one in the lead called. */
    public List<Partner> partners(ProblemId id, Scope scope) {
        var visible = scope.on("p.place");
        return jdbc.sql("""
                select q.* from problem_partner q join problem p on p.id = q.problem
                where q.problem = :id and %s order by q.asked_on, q.id
                """.formatted(visible.sql()))
                .param("id", id.value())
                .params(visible.parameters())
                .query(Partner::read)
                .list();
    }

    /** How many partners each of these has. */
    @Unscoped("numbers of problems the caller has read")
    public Map<ProblemId, Integer> joint(Collection<ProblemId> problems) {
        var counts = new HashMap<ProblemId, Integer>();
        jdbc.sql("select problem, count(*) from problem_partner where problem = any (?) group by problem")
                .param(problems.stream().map(ProblemId::value).toArray(UUID[]::new))
                .query(row -> {
                    counts.put(new ProblemId(row.getObject(1, UUID.class)), row.getInt(2));
                });
        return counts;
    }

    /** Hands over every problem of the scope, by place and time, without keeping them. */
    @Transactional(readOnly = true)
    public void forEach(Scope scope, Consumer<Problem> to) {
        var visible = scope.on("place");
        try (var all = jdbc
                .sql("select * from problem where " + visible.sql() + " order by place, received_at, id")
                .params(visible.parameters())
                .withFetchSize(AT_ONCE)
                .query(ProblemRows::problem)
                .stream()) {
            all.forEach(to);
        }
    }

    /** Those with these numbers of whoever sent them. */
    public Map<String, Problem> fromOutside(Collection<String> numbers, Scope scope) {
        var visible = scope.on("place");
        var found = new HashMap<String, Problem>();
        jdbc.sql("select * from problem where outside_number = any (:numbers) and " + visible.sql())
                .param("numbers", numbers.toArray(String[]::new))
                .params(visible.parameters())
                .query(ProblemRows::problem)
                .list()
                .forEach(one -> found.put(String.valueOf(one.arrival().outsideNumber()), one));
        return found;
    }

    /** How many of these compounds' problems of the same category came within a year: it is said when it comes back. */
    public int before(Problem problem, Scope scope) {
        scope.require(problem.place());
        return jdbc.sql("""
                select count(*) from problem where place = ? and category = ? and at_where = ? and id <> ?
                  and received_on > ?::date - 365 and received_on <= ?::date
                """)
                .params(
                        problem.place().value(),
                        problem.matter().category(),
                        problem.matter().where(),
                        problem.id().value(),
                        problem.arrival().on(),
                        problem.arrival().on())
                .query(Integer.class)
                .single();
    }

    /** The compound of a problem, for who names it by its id. */
    @Unscoped("the place alone, to ask for the right there")
    public Optional<PlaceKey> placeOf(ProblemId id) {
        return jdbc.sql("select place from problem where id = ?")
                .param(id.value())
                .query((row, n) -> new PlaceKey(row.getString(1)))
                .optional();
    }
}
