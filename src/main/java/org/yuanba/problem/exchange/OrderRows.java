package org.yuanba.problem.exchange;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.exchange.spi.RowChange;
import org.yuanba.exchange.spi.Written;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.problem.Channel;
import org.yuanba.problem.ProblemId;
import org.yuanba.problem.casework.Problem;
import org.yuanba.problem.casework.Spot;
import org.yuanba.problem.catalog.Catalog;
import org.yuanba.problem.catalog.Category;
import org.yuanba.problem.intake.Hand;
import org.yuanba.problem.intake.Intake;
import org.yuanba.problem.intake.Report;
import org.yuanba.problem.intake.Reporter;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.Texts;

/** The way between rows of the sheet and problems. */
@Component
class OrderRows {

    private final Places places;
    private final Catalog catalog;
    private final Intake intake;
    private final Texts texts;
    private final JdbcClient jdbc;

    OrderRows(Places places, Catalog catalog, Intake intake, Texts texts, JdbcClient jdbc) {
        this.places = places;
        this.catalog = catalog;
        this.intake = intake;
        this.texts = texts;
        this.jdbc = jdbc;
    }

    /** The compound a row names, the one it is imported at when it names none. */
    @Nullable
    PlaceKey yard(@Nullable String written, PlaceKey at, Scope within) {
        var key = written == null ? at : PlaceKey.parse(written).orElse(null);
        return key == null || key.level() != PlaceLevel.COMPOUND
                ? null
                : places.find(key, within).filter(Place::isOpen).map(Place::key).orElse(null);
    }

    /** A problem as texts: its words with persons masked, its answer. */
    Map<String, String> texts(Problem problem) {
        var row = new HashMap<String, String>();
        row.put(
                OrderSheet.CATEGORY,
                catalog.category(problem.matter().category())
                        .map(Category::chinese)
                        .orElse(problem.matter().category()));
        row.put(OrderSheet.WORDS, problem.matter().words());
        if (!problem.matter().where().isEmpty()) {
            row.put(OrderSheet.WHERE, problem.matter().where());
        }
        row.put(OrderSheet.STATE, texts.text(Texts.CHINESE, problem.state().key()));
        row.put(OrderSheet.DUE, problem.term().due().toString());
        var answered = problem.outcome().answeredOn();
        var answer = problem.outcome().answer();
        if (answered != null && answer != null) {
            row.put(OrderSheet.ANSWERED, answered.toString());
            row.put(OrderSheet.ANSWER, answer);
        }
        return row;
    }

    Written takeIn(RowChange change, Scope scope, Actor by) {
        var values = change.after();
        var place = new PlaceKey(change.resolved().getOrDefault(OrderSheet.PLACE, ""));
        var report = new Report(
                place,
                category(values.get(OrderSheet.CATEGORY)).code(),
                values.getOrDefault(OrderSheet.WORDS, ""),
                Spot.ELSEWHERE,
                values.getOrDefault(OrderSheet.WHERE, ""),
                Map.of(),
                null);
        var number = values.getOrDefault(OrderSheet.NUMBER, change.resolved().get(OrderSheet.NUMBER));
        var receipt =
                intake.takeDown(report, Reporter.NOBODY, new Hand(Channel.HOTLINE, "", "", number, null, by), scope);
        return new Written(receipt.problem().value(), place, receipt.number(), 0);
    }

    /** Takes back what nobody has accepted yet; false when somebody has. */
    boolean remove(ProblemId id, Scope scope) {
        var visible = scope.on("place");
        return jdbc.sql("delete from problem where id = :id and state = 'NEW' and version = 0 and " + visible.sql())
                        .param("id", id.value())
                        .params(visible.parameters())
                        .update()
                > 0;
    }

    private Category category(@Nullable String said) {
        return catalog.categories().stream()
                .filter(one -> said != null
                        && (one.chinese().equals(said) || one.code().equals(said)))
                .findFirst()
                .or(() -> catalog.categories().stream()
                        .filter(one -> said != null && one.keywords().contains(said))
                        .findFirst())
                .or(() -> catalog.category("other"))
                .orElseThrow();
    }
}
