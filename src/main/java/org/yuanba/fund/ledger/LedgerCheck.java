package org.yuanba.fund.ledger;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Unscoped;
import org.yuanba.ops.spi.Check;

/** Adds up every movement anew and compares with what is kept, to the fen; follows every lot from its source to its end. */
@Component
class LedgerCheck implements Check {

    private static final Map<String, String> QUESTIONS = Map.of(
            "Account %s keeps another balance than its movements give.",
            """
            select a.id::text from fund_account a left join fund_balance b on b.account = a.id
            left join (select account, sum(net) as net from (
              select target as account, amount as net from fund_movement
              union all select source, - amount from fund_movement) m group by account) s on s.account = a.id
            where (a.kind = 'EXTERNAL') <> (b.account is null)
              or (a.kind <> 'EXTERNAL' and b.balance <> coalesce(s.net, 0))
            """,
            "Account %s keeps other sums by day than its movements give.",
            """
            select coalesce(d.account, m.account)::text from fund_day d full join (
              select account, day, sum(net) as net from (
                select target as account, happened_on as day, amount as net from fund_movement where target_kind <> 'EXTERNAL'
                union all select source, happened_on, - amount from fund_movement where source_kind <> 'EXTERNAL') x
              group by account, day) m on m.account = d.account and m.day = d.day
            where coalesce(d.net, 0) <> coalesce(m.net, 0)
            """,
            "The lots of account %s do not add up to its balance.",
            """
            select b.account::text from fund_balance b
            left join (select account, sum(remaining) as left_over from fund_position group by account) p
              on p.account = b.account
            where b.balance <> coalesce(p.left_over, 0)
            """,
            "Movement %s moved other lots than its amount.",
            """
            select m.id::text from fund_movement m
            left join (select movement, sum(amount) as amount from fund_share group by movement) s on s.movement = m.id
            where m.amount <> coalesce(s.amount, 0)
            """,
            "Lot %s: what lies somewhere and what was paid is not what came in.",
            """
            select l.id::text from fund_lot l join fund_movement i on i.id = l.id
            left join (select lot, sum(remaining) as lying from fund_position group by lot) p on p.lot = l.id
            left join (select s.lot, sum(case when m.target_kind = 'EXTERNAL' then s.amount else - s.amount end) as gone
              from fund_share s join fund_movement m on m.id = s.movement
              where (m.target_kind = 'EXTERNAL' or m.source_kind = 'EXTERNAL') and m.id <> s.lot
              group by s.lot) g on g.lot = l.id
            where i.amount <> coalesce(p.lying, 0) + coalesce(g.gone, 0)
            """);

    private final JdbcClient jdbc;

    LedgerCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    @Unscoped("a check of the whole city, which tells ids alone")
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<String> findings() {
        return QUESTIONS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(question -> ask(question.getKey(), question.getValue()))
                .toList();
    }

    private Stream<String> ask(String sentence, String sql) {
        return jdbc.sql(sql + " order by 1 limit 20").query(String.class).list().stream()
                .map(sentence::formatted);
    }
}
