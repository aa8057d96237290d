package org.yuanba.roster.drafting;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.ops.Cities;
import org.yuanba.roster.RosterId;
import org.yuanba.roster.RosterRefused;
import org.yuanba.roster.book.Keepers;
import org.yuanba.roster.book.Roster;
import org.yuanba.roster.book.Rosters;
import org.yuanba.roster.book.RuleBook;
import org.yuanba.roster.book.Seat;
import org.yuanba.roster.planning.PlanOptions;
import org.yuanba.roster.planning.PlanningTask;
import org.yuanba.roster.planning.TaskRefused;
import org.yuanba.roster.planning.solver.Planner;
import org.yuanba.roster.planning.solver.Way;

/**
 * Plans rosters beside the pages, through the planner's bounded queue. Whoever asked may close the browser: drafts are kept
 * as they come, and the last good one stays whatever happens.
 */
@Component("rosterDrafting")
public class Drafting {

    private static final Logger LOG = LoggerFactory.getLogger(Drafting.class);
    private static final Duration FIRST_LOOK = Duration.ofMillis(1_500);
    private static final double REPLAN_SECONDS = 2;

    private final Planner planner;
    private final Rosters rosters;
    private final Keepers keepers;
    private final Kept kept;
    private final Cities cities;

    Drafting(@Value("${yuanba.data}") String data, Rosters rosters, Keepers keepers, Kept kept, Cities cities) {
        this.planner = new Planner(Path.of(data, "solver"));
        this.rosters = rosters;
        this.keepers = keepers;
        this.kept = kept;
        this.cities = cities;
    }

    /** Asks for a draft, and waits for it as long as a reader does; planning goes on beside the pages. */
    public void draft(RosterId id, Scope scope) {
        var roster = rosters.find(id, scope)
                .filter(one -> one.state().isOpen())
                .orElseThrow(() -> new RosterRefused("", "roster.refused.not-open"));
        plan(roster, UnaryOperator.identity());
    }

    /** A first draft, kept in milliseconds and without looking for a better one: for a sample. */
    @Unscoped("the roster was found in a scope")
    public void atOnce(Roster roster) {
        var before = keepers.seats(roster.id());
        var plan = kept.plans().forPlanning(roster, before);
        var draft = planner.plan(plan.task(), new PlanOptions(1, 0, seed()), Way.GREEDY, better -> {});
        kept.drafts().better(plan, draft, before);
    }

    /** The same, leaving all that stands where it can: as few seats as possible change. */
    public void draftAnew(Roster roster, List<Seat> standing) {
        plan(roster, task -> changingLeast(task, kept.plans().forPlanning(roster, standing), standing));
    }

    /** The roster with as few changes as possible, found at once: for somebody who cannot come. */
    @Unscoped("the roster was found in a scope")
    public List<Seat> changingLeast(Roster roster, List<Seat> standing) {
        var plan = kept.plans().forPlanning(roster, standing);
        try {
            var task = changingLeast(plan.task(), plan, standing);
            var draft = planner.plan(task, new PlanOptions(REPLAN_SECONDS, 0, seed()), better -> {});
            return plan.seats(draft.roster(), standing);
        } catch (TaskRefused refused) {
            throw new RosterRefused("", refused.key(), refused.arguments().toArray());
        }
    }

    private static PlanningTask changingLeast(PlanningTask task, Plan plan, List<Seat> standing) {
        return new PlanningTask(
                task.slots(),
                task.volunteers(),
                task.pins(),
                task.apart(),
                task.couples(),
                plan.roster(standing).assignments(),
                task.rules().changingLeast());
    }

    private void plan(Roster roster, UnaryOperator<PlanningTask> how) {
        var before = keepers.seats(roster.id());
        Plan plan;
        PlanningTask task;
        try {
            plan = kept.plans().forPlanning(roster, before);
            task = how.apply(plan.task());
        } catch (TaskRefused refused) {
            throw new RosterRefused("", refused.key(), refused.arguments().toArray());
        }
        if (!kept.drafts().asked(roster.id())) {
            throw new RosterRefused("", "roster.refused.planning");
        }
        var seen = new CountDownLatch(1);
        var city = Cities.chosen().or(cities::standard).orElseThrow();
        Thread.ofPlatform()
                .daemon()
                .name("roster-planning")
                .start(() -> Cities.in(city, () -> {
                    run(plan, task, before, seen);
                    return true;
                }));
        await(seen);
    }

    private void run(Plan plan, PlanningTask task, List<Seat> before, CountDownLatch seen) {
        var id = plan.roster().id();
        try {
            var last = planner.plan(
                    task,
                    new PlanOptions(figure("plan_seconds"), 0, seed()),
                    draft -> kept.drafts().better(plan, draft, before));
            kept.drafts().better(plan, last, before);
            kept.drafts().ended(id, null);
        } catch (TaskRefused refused) {
            kept.drafts().ended(id, refused.key());
        } catch (RuntimeException failed) {
            LOG.warn("Planning {} ended early; the last good draft stays", id, failed);
            kept.drafts().ended(id, "roster.refused.planning-failed");
        } finally {
            seen.countDown();
        }
    }

    private static void await(CountDownLatch seen) {
        try {
            if (!seen.await(FIRST_LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("Planning goes on beside the page");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int seed() {
        return figure("plan_seed");
    }

    private int figure(String code) {
        return kept.words().words("FIGURE").stream()
                .filter(word -> word.code().equals(code))
                .mapToInt(RuleBook.Word::value)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The figure " + code + " is missing from roster_word"));
    }

    /** Where plans come from and drafts go to. */
    @Component("rosterDraftingKept")
    record Kept(Plans plans, DraftKeeping drafts, RuleBook words) {}
}
