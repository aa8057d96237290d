package org.yuanba.organisation.life;

import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.organisation.OrganisationChanged;
import org.yuanba.organisation.OrganisationKind;
import org.yuanba.organisation.OrganisationRecord;
import org.yuanba.organisation.domain.OrganisationRefused;
import org.yuanba.organisation.domain.OrganisationTrail;
import org.yuanba.organisation.rule.Rule.Code;
import org.yuanba.organisation.rule.Rules;
import org.yuanba.shared.DateRange;
import org.yuanba.shared.NewId;

/** Writes down terms: no two of one organisation overlap, none is longer than the rule allows. */
@Service
public class TermKeeping {

    private final Lives lives;
    private final Rules rules;
    private final OrganisationTrail trail;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    TermKeeping(Lives lives, Rules rules, OrganisationTrail trail, ApplicationEventPublisher events, JdbcClient jdbc) {
        this.lives = lives;
        this.rules = rules;
        this.trail = trail;
        this.events = events;
        this.jdbc = jdbc;
    }

    /** The last day of a term that begins on this day and is as long as the rule allows. */
    @Unscoped("rules are the same for everybody")
    public LocalDate lastDay(OrganisationKind kind, LocalDate since) {
        return since.plusYears(rules.number(length(kind), since)).minusDays(1);
    }

    /** Which rule says how long a term is; organisations of compounds have the length of those of communities. */
    public static Code length(OrganisationKind kind) {
        return kind.isParty() ? Code.TERM_YEARS_BRANCH : Code.TERM_YEARS_SELF_GOVERNMENT;
    }

    /**
     * Begins a term.
     *
     * @throws OrganisationRefused when it is too long, begins before the organisation, or overlaps another
     */
    @Transactional
    public void begin(OrganisationRecord organisation, LocalDate since, LocalDate until, Scope scope, Actor by) {
        scope.require(organisation.place());
        if (until.isBefore(since)) {
            throw OrganisationRefused.because("until", "organisation.wrong.term.until");
        }
        if (since.isBefore(organisation.since())) {
            throw OrganisationRefused.because("since", "organisation.wrong.post.before", organisation.since());
        }
        var longest = lastDay(organisation.kind(), since);
        if (until.isAfter(longest)) {
            throw OrganisationRefused.because("until", "organisation.wrong.term.long", longest);
        }
        var wanted = new DateRange(since, until);
        if (lives.terms(organisation.id()).stream()
                .anyMatch(term -> new DateRange(term.since(), term.until()).overlaps(wanted))) {
            throw OrganisationRefused.because("since", "organisation.wrong.term.overlaps");
        }
        try {
            jdbc.sql("insert into organisation_term (id, organisation, since, until) values (?, ?, ?, ?)")
                    .params(NewId.next(), organisation.id().value(), since, until)
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw OrganisationRefused.because("since", "organisation.wrong.term.overlaps");
        }
        trail.record(OrganisationTrail.entry("term", organisation, by)
                .with("since", null, since.toString())
                .with("until", null, until.toString()));
        events.publishEvent(new OrganisationChanged(organisation.id(), organisation.place(), organisation.compounds()));
    }
}
