package canary;

import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/** Breaks: a page without a requirement, a query without a scope, field injection, the machine's time, a transaction in a page. */
@Controller
class OpenDoorController {

    @Autowired
    ScopelessHelper everything;

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
