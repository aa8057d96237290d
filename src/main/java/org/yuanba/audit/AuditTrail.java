package org.yuanba.audit;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes down what happened, in the transaction of the work itself: both are kept, or neither. */
@Component
public class AuditTrail {

    private final AuditEntries entries;

    AuditTrail(AuditEntries entries) {
        this.entries = entries;
    }

    /** Takes down one thing. */
    public void record(AuditEntry entry) {
        entries.append(List.of(entry));
    }

    /** Takes down many things at once, in their order; cheap for thousands. */
    public void recordAll(Collection<AuditEntry> all) {
        entries.append(all);
    }
}
