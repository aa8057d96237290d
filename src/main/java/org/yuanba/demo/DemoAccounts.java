package org.yuanba.demo;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.yuanba.demo.spi.DemoSource;
import org.yuanba.shared.NewId;

/** Demo accounts, one per role. */
@Component
class DemoAccounts implements DemoSource {

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Clock clock;

    DemoAccounts(JdbcClient jdbc, PasswordEncoder passwords, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void build() {
        account("worker", "何主任", "community_worker", "510114008017");
        account("street", "谢科长", "street_officer", "510114008");
        account("city", "周分析", "city_analyst", "5101");
    }

    private void account(String username, String name, String role, String place) {
        var id = NewId.next();
        var now = Timestamp.from(clock.instant());
        jdbc.sql("""
                insert into access_account (id, username, display_name, password_hash, password_changed_at, created_at)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(id, username, name, passwords.encode("yuanba-demo"), now, now)
                .update();
        jdbc.sql("insert into access_grant (id, account, role, place, first_day, given_at) values (?, ?, ?, ?, ?, ?)")
                .params(NewId.next(), id, role, place, LocalDate.of(2026, 1, 1), now)
                .update();
    }
}
