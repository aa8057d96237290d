package canary;

import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.yuanba.demo.spi.DemoTargets;

/** Breaks: a page without a requirement, a query without a scope, field injection, the machine's time, a transaction in a page, the published totals. */
@Controller
class OpenDoorController {

    @Autowired
    ScopelessHelper everything;

    /** Breaks: names demo/targets.csv outside the sample city. */
    long published() {
        return DemoTargets.of("compounds");
    }

    @GetMapping("/canary")
    @Transactional
    String show() {
        return everything.all().toString() + LocalDate.now();
    }

    /** Breaks: a forbidden name. */
    static class ScopelessHelper {

        private final JdbcClient jdbc;

        int score;

        ScopelessHelper(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        List<String> all() {
            return jdbc.sql("select name from place").query(String.class).list();
        }
    }
}
