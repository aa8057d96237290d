package org.yuanba.organisation.formation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.organisation.domain.OrganisationRefused;
import org.yuanba.web.Dates;

/** Decides on an application, takes it back, files what was elected. */
@Service
public class FormationDeciding {

    private static final int LONGEST = 300;

    private final Formations formations;
    private final AuditTrail trail;
    private final Clock clock;

    FormationDeciding(Formations formations, AuditTrail trail, Clock clock) {
        this.formations = formations;
        this.trail = trail;
        this.clock = clock;
    }

    /** The superior agrees: the members may elect. */
    @Transactional
    public void approve(Formation formation, int version, Scope scope, Actor by) {
        SomebodyElseDecides.check(formation, by).ifPresent(refusal -> {
            throw OrganisationRefused.because(refusal.field(), refusal.key());
        });
        move(formation, version, FormationState.APPROVED, null, scope, by);
    }

    /** The superior says no, and why. */
    @Transactional
    public void refuse(Formation formation, int version, String reason, Scope scope, Actor by) {
        SomebodyElseDecides.check(formation, by).ifPresent(refusal -> {
            throw OrganisationRefused.because(refusal.field(), refusal.key());
        });
        move(formation, version, FormationState.REFUSED, said(reason), scope, by);
    }

    /** Those who applied take it back, and say why. */
    @Transactional
    public void withdraw(Formation formation, int version, String reason, Scope scope, Actor by) {
        move(formation, version, FormationState.WITHDRAWN, said(reason), scope, by);
    }

    /** It was filed upwards. */
    @Transactional
    public void file(Formation formation, int version, Scope scope, Actor by) {
        scope.require(formation.place());
        var today = LocalDate.now(clock.withZone(Dates.ZONE));
        mayBecome(formation, FormationState.FILED);
        if (!formations.filed(formation, version, today)) {
            throw OrganisationRefused.meanwhile();
        }
        record(formation, FormationState.FILED, null, by);
    }

    private void move(
            Formation formation, int version, FormationState state, @Nullable String reason, Scope scope, Actor by) {
        scope.require(formation.place());
        mayBecome(formation, state);
        if (!formations.decide(formation, version, state, LocalDate.now(clock.withZone(Dates.ZONE)), reason, by)) {
            throw OrganisationRefused.meanwhile();
        }
        record(formation, state, reason, by);
    }

    private static void mayBecome(Formation formation, FormationState state) {
        if (!formation.state().mayBecome(state)) {
            throw OrganisationRefused.meanwhile();
        }
    }

    private void record(Formation formation, FormationState state, @Nullable String reason, Actor by) {
        var entry = AuditEntry.of(
                by,
                "organisation." + state.name().toLowerCase(Locale.ROOT),
                formation.place(),
                formation.id().value(),
                formation.name());
        trail.record(reason == null ? entry : entry.with("because", null, reason));
    }

    private static String said(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw OrganisationRefused.because("reason", "organisation.wrong.because", LONGEST);
        }
        return reason.strip();
    }
}
