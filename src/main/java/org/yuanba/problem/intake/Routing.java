package org.yuanba.problem.intake;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Unscoped;
import org.yuanba.problem.casework.Problem.Holder;
import org.yuanba.problem.catalog.Category;
import org.yuanba.shared.PlaceKey;

/** Who answers first: what the smallest place around it says for the category, else what the category says. */
@Component
@Unscoped("rules of the city, nothing about anybody")
class Routing {

    private final JdbcClient jdbc;

    Routing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Holder first(PlaceKey compound, Category category) {
        return jdbc.sql("""
                select receiver, unit from problem_route where category = ? and place = any (?)
                order by length(place) desc limit 1
                """)
                .params(
                        category.code(),
                        compound.path().stream().map(PlaceKey::value).toArray(String[]::new))
                .query((row, n) -> new Holder(new PlaceKey(row.getString(1)), row.getString(2)))
                .optional()
                .orElseGet(() -> new Holder(compound.at(category.firstLevel()), category.firstUnit()));
    }
}
