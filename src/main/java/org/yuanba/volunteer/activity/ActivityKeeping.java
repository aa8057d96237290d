package org.yuanba.volunteer.activity;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.board.DutyPhones;
import org.yuanba.board.spi.BoardContentChanged;
import org.yuanba.person.PublicationGate;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.volunteer.ActivityId;
import org.yuanba.volunteer.VolunteerRefused;
import org.yuanba.volunteer.activity.Activity.State;
import org.yuanba.web.NotHere;

/** Planning activities: drafted, announced, held or called off; photos are shown only once those on them agreed. */
@Component
public class ActivityKeeping {

    private static final Map<State, Set<State>> NEXT = Map.of(
            State.DRAFT, Set.of(State.OPEN, State.CALLED_OFF),
            State.OPEN, Set.of(State.HELD, State.CALLED_OFF),
            State.HELD, Set.of(),
            State.CALLED_OFF, Set.of());

    private final JdbcClient jdbc;
    private final Activities activities;
    private final PublicationGate gate;
    private final DutyPhones duty;
    private final Clock clock;
    private final Chronicle chronicle;

    ActivityKeeping(
            JdbcClient jdbc,
            Activities activities,
            PublicationGate gate,
            DutyPhones duty,
            Clock clock,
            Chronicle chronicle) {
        this.duty = duty;
        this.jdbc = jdbc;
        this.activities = activities;
        this.gate = gate;
        this.clock = clock;
        this.chronicle = chronicle;
    }

    /** Drafts one. */
    @Transactional
    public ActivityId plan(PlaceKey place, ActivityDraft draft, Scope scope, Actor by) {
        scope.require(place);
        draft.check(gate, phones(place));
        var id = new ActivityId(NewId.next());
        write("""
                insert into volunteer_activity (id, place, kind, title, body, day, from_time, until_time, location, capacity,
                  materials, state, created_at)
                values (:id, :place, :kind, :title, :body, :day, :from, :until, :location, :capacity, :materials, 'DRAFT', :now)
                """, id, draft)
                .param("place", place.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        chronicle.happened(by, "activity-planned", place, id, draft.title());
        return id;
    }

    /** Changes what is said; whoever signed up stays signed up. */
    @Transactional
    public void edit(ActivityId id, int version, ActivityDraft draft, Scope scope, Actor by) {
        var before = get(id, scope);
        draft.check(gate, phones(before.place()));
        var written = write("""
                update volunteer_activity set kind = :kind, title = :title, body = :body, day = :day, from_time = :from,
                  until_time = :until, location = :location, capacity = :capacity, materials = :materials,
                  version = version + 1
                where id = :id and version = :version and state in ('DRAFT', 'OPEN')
                """, id, draft).param("version", version).update();
        if (written == 0) {
            throw new VolunteerRefused("", "volunteer.refused.meanwhile");
        }
        chronicle.happened(by, "activity-edited", before.place(), id, draft.title());
    }

    /** Announces it, notes that it was held, or calls it off. */
    @Transactional
    public void become(ActivityId id, State next, Scope scope, Actor by) {
        var activity = get(id, scope);
        if (!NEXT.getOrDefault(activity.state(), Set.of()).contains(next)) {
            throw new VolunteerRefused("", "volunteer.refused.passed");
        }
        jdbc.sql("update volunteer_activity set state = ?, version = version + 1 where id = ?")
                .params(next.name(), id.value())
                .update();
        chronicle.happened(
                by,
                "activity-" + next.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                activity.place(),
                id,
                activity.title());
    }

    /** From now on its photos may be seen: everybody on them agreed, like this. */
    @Transactional
    public void showPhotos(ActivityId id, String agreedHow, Scope scope, Actor by) {
        var activity = get(id, scope);
        if (agreedHow.isBlank() || agreedHow.strip().length() > 200) {
            throw new VolunteerRefused("agreedHow", "volunteer.refused.photos");
        }
        photos(id, agreedHow.strip());
        chronicle.happened(by, "photos-shown", activity.place(), id, activity.title());
    }

    /** Its photos are seen no more: somebody on them does not agree any longer. */
    @Transactional
    public void hidePhotos(ActivityId id, Scope scope, Actor by) {
        var activity = get(id, scope);
        photos(id, null);
        chronicle.happened(by, "photos-hidden", activity.place(), id, activity.title());
    }

    private void photos(ActivityId id, @Nullable String agreedHow) {
        jdbc.sql("update volunteer_activity set photos_agreed = :how, version = version + 1 where id = :id")
                .param("how", agreedHow, Types.VARCHAR)
                .param("id", id.value())
                .update();
    }

    private JdbcClient.StatementSpec write(String sql, ActivityId id, ActivityDraft draft) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .param("kind", draft.kind().name())
                .param("title", draft.title())
                .param("body", draft.body())
                .param("day", draft.day())
                .param("from", draft.from())
                .param("until", draft.until())
                .param("location", draft.location())
                .param("capacity", draft.capacity(), Types.INTEGER)
                .param("materials", draft.materials());
    }

    /** The duty's number may stand in what is announced; a community has none of its own here. */
    private Set<String> phones(PlaceKey place) {
        return place.level() == PlaceLevel.COMPOUND
                ? duty.of(place).map(Set::of).orElse(Set.of())
                : Set.of();
    }

    private Activity get(ActivityId id, Scope scope) {
        return activities.find(id, scope).orElseThrow(NotHere::new);
    }

    /** Writes down what happened, and has the blackboard drawn anew. */
    @Component
    static class Chronicle {

        private final AuditTrail audit;
        private final ApplicationEventPublisher events;

        Chronicle(AuditTrail audit, ApplicationEventPublisher events) {
            this.audit = audit;
            this.events = events;
        }

        void happened(Actor by, String act, PlaceKey place, ActivityId id, String title) {
            audit.record(AuditEntry.of(by, "volunteer." + act, place, id.value(), title));
            events.publishEvent(new BoardContentChanged(place));
        }
    }
}
