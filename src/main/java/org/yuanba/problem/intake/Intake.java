package org.yuanba.problem.intake;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.problem.ProblemId;
import org.yuanba.problem.ProblemReceived;
import org.yuanba.problem.ProblemRefused;
import org.yuanba.problem.casework.ProblemRows;
import org.yuanba.problem.casework.WorkdayClock;
import org.yuanba.problem.catalog.Catalog;
import org.yuanba.problem.catalog.Category;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.Dates;

/** Takes a problem in, whichever way it comes: one number, one code, one clock, and somebody who answers first. */
@Component
public class Intake {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final JdbcClient jdbc;
    private final Catalog catalog;
    private final Paper paper;
    private final Clock clock;
    private final Told told;

    Intake(JdbcClient jdbc, Catalog catalog, Paper paper, Clock clock, Told told) {
        this.jdbc = jdbc;
        this.catalog = catalog;
        this.paper = paper;
        this.clock = clock;
        this.told = told;
    }

    /** Takes in what the reporter, or another system, tells without signing in. */
    @Transactional
    @Unscoped("anybody may tell a problem, nothing is read")
    public Receipt take(Report report, Reporter reporter, Hand hand) {
        return accept(report, reporter, hand);
    }

    /** Takes in what staff write down for somebody. */
    @Transactional
    public Receipt takeDown(Report report, Reporter reporter, Hand hand, Scope scope) {
        scope.require(report.place());
        return accept(report, reporter, hand);
    }

    private Receipt accept(Report report, Reporter reporter, Hand hand) {
        if (report.place().level() != PlaceLevel.COMPOUND) {
            throw new ProblemRefused("place", "problem.refused.place");
        }
        report.check();
        reporter.check();
        hand.check();
        var category = catalog.category(report.category())
                .orElseThrow(() -> new ProblemRefused("category", "problem.refused.category"));
        var today = LocalDate.ofInstant(clock.instant(), Dates.ZONE);
        var number = "Q-" + DAY.format(today) + "-" + serial();
        var receipt = new Receipt(new ProblemId(NewId.next()), number, TrackingCode.next());
        insert(receipt, report, reporter, hand, category, today);
        told.received(receipt, report, category, hand.by());
        return receipt;
    }

    private String serial() {
        var next =
                jdbc.sql("select nextval('problem_serial')").query(Long.class).single();
        return next < 10 ? "0" + next : Long.toString(next);
    }

    private void insert(
            Receipt receipt, Report report, Reporter reporter, Hand hand, Category category, LocalDate today) {
        var masked = paper.words().masked(report.words());
        var due = paper.workdays().due(today, category.kind().days());
        var holder = paper.routing().first(report.place(), category);
        var person = hand.person() == null ? null : hand.person().value();
        jdbc.sql("""
                insert into problem (id, number, code_mac, place, place_first, category, kind, title, words, sealed_words,
                  spot, at_where, answers, latitude, longitude, channel, helped_by, agreed_how, taken_by, outside_number,
                  sealed_contact, person, person_first, state, holder, holder_unit, received_at, received_on, days,
                  first_due_on, due_on)
                values (:id, :number, :mac, :place, :place, :category, :kind, :title, :words, :sealed,
                  :spot, :where, cast(:answers as jsonb), :latitude, :longitude, :channel, :helped, :how, :by, :outside,
                  :contact, :person, :person, 'NEW', :holder, :unit, :now, :today, :days, :due, :due)
                """)
                .param("id", receipt.problem().value())
                .param("number", receipt.number())
                .param("mac", paper.words().mac(receipt.number(), receipt.code()))
                .param("place", report.place().value())
                .param("category", category.code())
                .param("kind", category.kind().code())
                .param("title", Report.title(masked))
                .param("words", masked)
                .param("sealed", sealedWords(receipt.problem(), report.words(), masked), Types.BINARY)
                .param("spot", report.spot().name())
                .param("where", paper.words().masked(report.where()))
                .param("answers", ProblemRows.json(report.answers()))
                .param(
                        "latitude",
                        report.point() == null ? null : report.point().latitude(),
                        Types.NUMERIC)
                .param(
                        "longitude",
                        report.point() == null ? null : report.point().longitude(),
                        Types.NUMERIC)
                .param("channel", hand.channel().name())
                .param("helped", hand.helpedBy().isEmpty() ? null : hand.helpedBy(), Types.VARCHAR)
                .param("how", hand.agreedHow().isEmpty() ? null : hand.agreedHow(), Types.VARCHAR)
                .param("by", hand.by() == null ? null : hand.by().account().value(), Types.OTHER)
                .param("outside", hand.outsideNumber(), Types.VARCHAR)
                .param("contact", contact(receipt.problem(), reporter), Types.BINARY)
                .param("person", person, Types.OTHER)
                .param("holder", holder.place().value())
                .param("unit", holder.unit(), Types.VARCHAR)
                .param("now", Timestamp.from(clock.instant()))
                .param("today", today)
                .param("days", category.kind().days())
                .param("due", due)
                .update();
    }

    private byte @Nullable [] sealedWords(ProblemId id, String words, String masked) {
        return words.equals(masked) ? null : paper.words().seal(id, "words", words);
    }

    private byte @Nullable [] contact(ProblemId id, Reporter reporter) {
        return reporter.isNobody() ? null : paper.words().seal(id, "contact", reporter.written());
    }

    /** What it takes to write one down. */
    @Component("problemPaper")
    record Paper(GuardedWords words, WorkdayClock workdays, Routing routing) {}

    /** Writes down that one came in, and tells it. */
    @Component("problemTold")
    static class Told {

        private final AuditTrail audit;
        private final ApplicationEventPublisher events;

        Told(AuditTrail audit, ApplicationEventPublisher events) {
            this.audit = audit;
            this.events = events;
        }

        void received(Receipt receipt, Report report, Category category, @Nullable Actor by) {
            audit.record(AuditEntry.of(
                            by == null ? Actor.system() : by,
                            by == null ? "problem.received" : "problem.taken-down",
                            report.place(),
                            receipt.problem().value(),
                            receipt.number())
                    .forItsRecord());
            events.publishEvent(new ProblemReceived(receipt.problem(), report.place(), category.code()));
        }
    }
}
