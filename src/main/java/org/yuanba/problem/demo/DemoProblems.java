package org.yuanba.problem.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.demo.spi.DemoSource;
import org.yuanba.demo.spi.DemoTargets;
import org.yuanba.indicator.spi.MeasuresChanged;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.problem.casework.WorkdayClock;
import org.yuanba.problem.catalog.Catalog;
import org.yuanba.problem.catalog.Category;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** Problems all over the sample city: every month some, nearly all solved; at the end as many as were published. */
@Component
class DemoProblems implements DemoSource {

    private static final int AFTER_THE_HELP = 240;
    private static final int A_MONTH = 560;
    private static final int OPEN = 240;
    private static final int DAYS_BEFORE = 24;
    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("leak", "屋面漏水，顶楼墙湿了"),
            Map.entry("drain", "下水道返水"),
            Map.entry("wiring", "电线垂下来了"),
            Map.entry("light", "楼道灯不亮"),
            Map.entry("parking", "电动车堵门"),
            Map.entry("rubbish", "垃圾没有清"),
            Map.entry("trees", "树枝压电线"),
            Map.entry("noise", "晚上跳舞声音大"),
            Map.entry("fire_lane", "杂物堵了楼道"),
            Map.entry("policy", "问加装电梯补贴"),
            Map.entry("elder", "门口坡道太陡"));

    private final Around around;
    private final InventedRows rows;
    private final WorkdayClock workdays;
    private final Catalog catalog;
    private final JdbcClient jdbc;

    DemoProblems(Around around, InventedRows rows, WorkdayClock workdays, Catalog catalog, JdbcClient jdbc) {
        this.around = around;
        this.rows = rows;
        this.workdays = workdays;
        this.catalog = catalog;
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return AFTER_THE_HELP;
    }

    @Override
    public void change(LocalDate day) {
        write(day, A_MONTH, 0);
    }

    @Override
    public void finish() {
        var solved = jdbc.sql("select count(*) from problem where solved")
                .query(Long.class)
                .single();
        write(workdays.today(), (int) Math.max(0, DemoTargets.of("concerns_solved") - solved), OPEN);
    }

    private void write(LocalDate day, int solved, int open) {
        var yards = around.places().at(PlaceLevel.COMPOUND, around.access().scope(Actor.system())).stream()
                .map(Place::key)
                .toList();
        if (yards.isEmpty()) {
            return;
        }
        var drawing = new Drawing(
                new Random(day.toEpochDay()),
                yards,
                day,
                catalog.categories().stream()
                        .filter(one -> TITLES.containsKey(one.code()))
                        .toList());
        var written = new ArrayList<InventedRow>();
        for (int i = 0; i < solved; i++) {
            written.add(drawing.answered(workdays, "SOLVED"));
        }
        for (int i = 0; i < solved / 14; i++) {
            written.add(drawing.answered(workdays, i % 3 == 0 ? "CANNOT" : "UNSAID"));
        }
        for (int i = 0; i < open; i++) {
            written.add(drawing.open(workdays, i));
        }
        around.transaction().executeWithoutResult(status -> {
            rows.write(written);
            around.events()
                    .publishEvent(new MeasuresChanged(
                            written.stream().map(InventedRow::place).distinct().toList()));
        });
    }

    /** Draws what is invented, the same each time. */
    private record Drawing(
            Random random,
            List<PlaceKey> yards,
            LocalDate day,
            List<Category> categories,
            Map<String, LocalDate> dues) {

        Drawing(Random random, List<PlaceKey> yards, LocalDate day, List<Category> categories) {
            this(random, yards, day, categories, new HashMap<>());
        }

        InventedRow answered(WorkdayClock workdays, String end) {
            var late = random.nextInt(100) < 5;
            var received = day.minusDays(3L + random.nextInt(DAYS_BEFORE));
            var category = categories.get(random.nextInt(categories.size()));
            var due = due(workdays, received, category);
            var answered = late ? due.plusDays(1) : received.plusDays(1L + random.nextInt(2));
            var day = answered.isAfter(day()) ? day() : answered;
            return row(category, received, due, day, end);
        }

        InventedRow open(WorkdayClock workdays, int n) {
            var received = day.minusDays(random.nextInt(n % 12 == 0 ? 20 : 5));
            var category = categories.get(random.nextInt(categories.size()));
            var state = List.of("NEW", "ACCEPTED", "IN_PROGRESS", "IN_PROGRESS").get(n % 4);
            return row(category, received, due(workdays, received, category), null, state);
        }

        private LocalDate due(WorkdayClock workdays, LocalDate received, Category category) {
            var days = category.kind().days();
            return dues.computeIfAbsent(received + "/" + days, key -> workdays.due(received, days));
        }

        private InventedRow row(
                Category category, LocalDate received, LocalDate due, @Nullable LocalDate answered, String end) {
            var yard = yards.get(random.nextInt(yards.size()));
            var isSolved = end.equals("SOLVED");
            return new InventedRow(
                    InventedRow.newId(),
                    yard,
                    category,
                    TITLES.getOrDefault(category.code(), category.chinese()),
                    InventedRow.where(random),
                    received,
                    due,
                    answered,
                    end,
                    isSolved && random.nextInt(100) < 4 ? 1 : 0,
                    isSolved && random.nextInt(3) > 0 ? random.nextInt(100) < 94 : null);
        }
    }

    /** Places, rights, transactions, word to others. */
    @Component("demoProblemsAround")
    record Around(Places places, Access access, TransactionTemplate transaction, ApplicationEventPublisher events) {}
}
