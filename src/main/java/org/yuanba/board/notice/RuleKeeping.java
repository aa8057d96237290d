package org.yuanba.board.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;

/** Enters rules on how long notices stand, signs them off and retires them. A rule is never changed, only replaced. */
@Component
public class RuleKeeping {

    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_SOURCE = 300;
    private static final int MOST_DAYS = 365;

    private final NoticeRules rules;
    private final AuditTrail audit;

    RuleKeeping(NoticeRules rules, AuditTrail audit) {
        this.rules = rules;
        this.audit = audit;
    }

    /** Enters a rule; nobody may lean on it before another person has signed it off. */
    @Transactional
    public UUID enter(PlaceKey place, String title, int minDays, DayKind dayKind, String source, Actor by) {
        var faults = new ArrayList<Refusal>();
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            faults.add(Refusal.of("title", "rule.refused.title"));
        }
        if (minDays < 1 || minDays > MOST_DAYS) {
            faults.add(Refusal.of("minDays", "notice.refused.days"));
        }
        if (source.isBlank() || source.length() > LONGEST_SOURCE) {
            faults.add(Refusal.of("source", "rule.refused.source"));
        }
        if (!faults.isEmpty()) {
            throw new NoticeRefused(List.copyOf(faults));
        }
        var rule = new NoticeRule(
                NewId.next(),
                place,
                title,
                minDays,
                dayKind,
                source,
                by.account().value(),
                null,
                null);
        rules.add(rule);
        audit.record(AuditEntry.of(by, "board.rule-entered", place, rule.id(), title)
                .with("ruleDays", null, minDays + " " + dayKind)
                .with("ruleSource", null, source));
        return rule.id();
    }

    /** Signs a rule off: only somebody other than who entered it. */
    @Transactional
    public void signOff(UUID id, Scope scope, Actor by) {
        var rule = inScope(id, scope);
        if (rule.enteredBy().equals(by.account().value())) {
            throw NoticeRefused.because("rule.refused.own");
        }
        rules.signOff(id, by);
        audit.record(AuditEntry.of(by, "board.rule-signed-off", rule.place(), id, rule.title()));
    }

    /** Retires a rule: notices that followed it keep naming it, new ones cannot choose it. */
    @Transactional
    public void retire(UUID id, Scope scope, Actor by) {
        var rule = inScope(id, scope);
        rules.retire(id);
        audit.record(AuditEntry.of(by, "board.rule-retired", rule.place(), id, rule.title()));
    }

    private NoticeRule inScope(UUID id, Scope scope) {
        var rule = rules.find(id).orElseThrow(() -> NoticeRefused.because("notice.refused.gone"));
        scope.require(rule.place());
        return rule;
    }
}
