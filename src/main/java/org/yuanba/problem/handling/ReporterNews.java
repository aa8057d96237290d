package org.yuanba.problem.handling;

import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.notify.Message;
import org.yuanba.notify.Notifier;
import org.yuanba.problem.casework.Problem;
import org.yuanba.problem.casework.ProblemRows;

/**
 * Tells those on record who told a problem how it stands, each of them when several told the same. What was answered stands
 * on the page the number opens, not in the message.
 */
@Component
class ReporterNews {

    private final Notifier notifier;
    private final JdbcClient jdbc;

    ReporterNews(Notifier notifier, JdbcClient jdbc) {
        this.notifier = notifier;
        this.jdbc = jdbc;
    }

    void tell(Problem problem, String what) {
        Stream.concat(Stream.of(problem), merged(problem)).forEach(one -> tellOne(one, problem, what));
    }

    private void tellOne(Problem told, Problem lead, String what) {
        var person = told.arrival().person();
        if (person != null) {
            var key = "problem." + what + "/" + told.id().value() + "/" + lead.version();
            notifier.tell(Message.to(person, "told.problem." + what, key, told.place())
                    .with(told.number())
                    .at("/q/" + told.number()));
        }
    }

    private Stream<Problem> merged(Problem lead) {
        return jdbc
                .sql("select * from problem where merged_into = ? and person is not null")
                .param(lead.id().value())
                .query(ProblemRows::problem)
                .list()
                .stream();
    }
}
