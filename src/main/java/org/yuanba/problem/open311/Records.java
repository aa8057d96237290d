package org.yuanba.problem.open311;

import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.place.Places;
import org.yuanba.problem.casework.Problem;
import org.yuanba.problem.casework.Problems;
import org.yuanba.problem.casework.Step;
import org.yuanba.problem.catalog.Catalog;
import org.yuanba.problem.ground.Ground;
import org.yuanba.problem.intake.GuardedWords;
import org.yuanba.problem.intake.Report.Point;
import org.yuanba.problem.open311.Element.Items;
import org.yuanba.problem.open311.Requests311.Row;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;
import org.yuanba.web.Texts;

/** Writes problems as records of GeoReport. */
@Component("open311Records")
@Unscoped("what is written here anyone may read: no names, phones or doors")
class Records {

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private final Catalog catalog;
    private final Places places;
    private final Ground ground;
    private final Problems problems;
    private final Said said;

    Records(Catalog catalog, Places places, Ground ground, Problems problems, Said said) {
        this.catalog = catalog;
        this.places = places;
        this.ground = ground;
        this.problems = problems;
        this.said = said;
    }

    Answer answer(List<Row> rows, boolean histories) {
        var keys = rows.stream()
                .flatMap(row ->
                        Stream.of(row.problem().place(), row.problem().holder().place()))
                .distinct()
                .toList();
        var names = places.namesOf(keys);
        var middles = rows.isEmpty() ? Map.<PlaceKey, Point>of() : ground.middles(keys);
        return Answer.of(
                "service_requests",
                new Items(
                        "request",
                        rows.stream()
                                .map(row -> record(row, names, middles, histories))
                                .toList()));
    }

    private Element record(Row row, Map<PlaceKey, String> names, Map<PlaceKey, Point> middles, boolean histories) {
        var problem = row.problem();
        var category = catalog.category(problem.matter().category());
        var point = row.point() != null ? row.point() : middles.get(problem.place());
        var one = new Element()
                .with("service_request_id", problem.number())
                .with("status", problem.state().isOpen() ? "open" : "closed")
                .with("status_notes", said.lastNote(problem))
                .with(
                        "service_name",
                        category.map(found -> found.chinese())
                                .orElse(problem.matter().category()))
                .with("service_code", problem.matter().category())
                .with(
                        "description",
                        Objects.requireNonNullElse(
                                problem.matter().publicWords(),
                                category.map(found -> found.chinese()).orElse("")))
                .with("agency_responsible", holder(problem, names))
                .with(
                        "service_notice",
                        category.map(found -> found.stop())
                                .map(stop -> stop.chinese())
                                .orElse(null))
                .with("requested_datetime", moment(problem.arrival().at()))
                .with("updated_datetime", moment(row.updated()))
                .with(
                        "expected_datetime",
                        moment(problem.term()
                                .due()
                                .atTime(LAST_SECOND)
                                .atZone(Dates.ZONE)
                                .toInstant()))
                .with("address", names.getOrDefault(problem.place(), ""))
                .with("address_id", problem.place().value())
                .with("zipcode", null)
                .with("lat", point == null ? null : point.latitude())
                .with("long", point == null ? null : point.longitude())
                .with("media_url", null);
        return histories ? one.with("extended_attributes", history(problem)) : one;
    }

    private Element history(Problem problem) {
        var notes = problems.steps(problem.id(), Scope.ofPublicPlace(problem.place())).stream()
                .filter(Step::shown)
                .map(step -> new Element()
                        .with("datetime", moment(step.at()))
                        .with("type", step.act())
                        .with("description", said.of(step)))
                .toList();
        return new Element().with("extended_status", said.extended(problem)).with("notes", new Items("note", notes));
    }

    private static String holder(Problem problem, Map<PlaceKey, String> names) {
        var unit = problem.holder().unit();
        var name = names.getOrDefault(problem.holder().place(), "");
        return unit == null ? name : name + " " + unit;
    }

    static String moment(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.atZone(Dates.ZONE).toOffsetDateTime().withNano(0));
    }

    /** What is said of a problem to anyone: words of the office with persons masked, never the reporter's. */
    @Component("open311Said")
    static class Said {

        private final GuardedWords words;
        private final Texts texts;

        Said(GuardedWords words, Texts texts) {
            this.words = words;
            this.texts = texts;
        }

        @Nullable
        String lastNote(Problem problem) {
            var answer = problem.outcome().answer();
            return answer == null ? texts.text(Texts.CHINESE, problem.state().key()) : words.masked(answer);
        }

        String of(Step step) {
            var byReporter = step.act().equals("solved") || step.act().equals("reopened");
            var spoken = step.said();
            return spoken == null
                            || byReporter
                            || step.act().equals("merged")
                            || step.act().equals("joined")
                    ? texts.text(
                            Texts.CHINESE,
                            step.key(),
                            step.unit() == null ? "" : step.unit(),
                            step.days() == null ? 0 : step.days(),
                            step.dueOn() == null ? "" : step.dueOn().toString())
                    : words.masked(spoken);
        }

        String extended(Problem problem) {
            return switch (problem.state()) {
                case NEW -> "for_triage";
                case ACCEPTED -> "investigating";
                case IN_PROGRESS -> "in_progress";
                case ANSWERED, CLOSED -> "fixed";
                case CANNOT -> "no_further_action";
                case NOT_ACCEPTED -> "not_councils_responsibility";
                case MERGED -> "duplicate";
            };
        }
    }
}
