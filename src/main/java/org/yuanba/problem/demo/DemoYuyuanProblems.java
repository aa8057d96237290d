package org.yuanba.problem.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanba.access.Scope;
import org.yuanba.demo.spi.DemoSource;
import org.yuanba.indicator.spi.MeasuresChanged;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.problem.casework.WorkdayClock;
import org.yuanba.problem.catalog.Catalog;
import org.yuanba.shared.PlaceKey;

/** What is being done at 玉苑小区: one overdue, one due, some on their way, one that waits for its reporter. */
@Component
class DemoYuyuanProblems implements DemoSource {

    private static final int AFTER_THE_PROBLEMS = 242;
    private static final PlaceKey COMMUNITY = new PlaceKey("510107009004");
    private static final List<Told> TOLD = List.of(
            new Told("leak", "5栋屋面漏水", "5栋顶层", 12, "IN_PROGRESS", false),
            new Told("trees", "树枝压电线", "中庭", 8, "IN_PROGRESS", false),
            new Told("policy", "问：加装电梯补贴", "2栋", 1, "ACCEPTED", false),
            new Told("drain", "下水道返水", "3栋2单元", 4, "NEW", false),
            new Told("parking", "电动车堵大门", "大门口", 1, "IN_PROGRESS", false),
            new Told("light", "楼道灯不亮", "1栋", 5, "ANSWERED", true));

    private final InventedRows rows;
    private final Catalog catalog;
    private final WorkdayClock workdays;
    private final Places places;
    private final Telling telling;

    DemoYuyuanProblems(InventedRows rows, Catalog catalog, WorkdayClock workdays, Places places, Telling telling) {
        this.rows = rows;
        this.catalog = catalog;
        this.workdays = workdays;
        this.places = places;
        this.telling = telling;
    }

    @Override
    public int order() {
        return AFTER_THE_PROBLEMS;
    }

    @Override
    public void finish() {
        yard().ifPresent(yard -> telling.transaction().executeWithoutResult(status -> {
            rows.write(written(yard));
            telling.events().publishEvent(new MeasuresChanged(List.of(yard)));
        }));
    }

    private List<InventedRow> written(PlaceKey yard) {
        var written = new ArrayList<InventedRow>();
        for (var told : TOLD) {
            var received = workdays.today().minusDays(told.daysAgo());
            catalog.category(told.category())
                    .ifPresent(category -> written.add(new InventedRow(
                            InventedRow.newId(),
                            yard,
                            category,
                            told.title(),
                            told.where(),
                            received,
                            workdays.due(received, category.kind().days()),
                            told.answered() ? received.plusDays(2) : null,
                            told.state(),
                            0,
                            null)));
        }
        return written;
    }

    private Optional<PlaceKey> yard() {
        return places.children(COMMUNITY, Scope.ofPublicPlace(COMMUNITY)).stream()
                .filter(place -> place.name().equals("玉苑小区"))
                .map(Place::key)
                .findFirst();
    }

    /** Transactions and word to others. */
    @Component("demoYuyuanTelling")
    record Telling(TransactionTemplate transaction, ApplicationEventPublisher events) {}

    /** What somebody told. */
    private record Told(String category, String title, String where, int daysAgo, String state, boolean answered) {}
}
