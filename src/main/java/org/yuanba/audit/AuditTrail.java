package org.yuanba.audit;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes down what happened, in the transaction of the work itself: both are kept, or neither. */
@Component
public class AuditTrail {

    private static final int FEW = 20;

    private final AuditEntries entries;
    private final PersonKeys personKeys;

    AuditTrail(AuditEntries entries, PersonKeys personKeys) {
        this.entries = entries;
        this.personKeys = personKeys;
    }

    /** Takes down one thing. */
    public void record(AuditEntry entry) {
        entries.append(List.of(entry));
    }

    /**
     * Takes down many things at once, in their order; cheap for thousands. More than twenty are read beside their
     * records, and do not fill what happened here lately.
     */
    public void recordAll(Collection<AuditEntry> all) {
        entries.append(beside(all));
    }

    /** The same about persons who are entered in this very transaction, and of whom nothing was taken down before. */
    public void recordAllOfNew(Collection<AuditEntry> all) {
        entries.appendOfNew(beside(all));
    }

    private static Iterable<AuditEntry> beside(Collection<AuditEntry> all) {
        return all.size() <= FEW
                ? all
                : () -> all.stream()
                        .map(entry -> entry.visibility() == AuditEntry.Visibility.PLACE ? entry.forItsRecord() : entry)
                        .iterator();
    }

    /** The same for many persons at once. */
    public void forget(Collection<UUID> persons) {
        personKeys.destroy(persons);
    }

    /** Makes this person's values in the trail unreadable for ever; the entries and their seals stay. */
    public void forget(UUID person) {
        personKeys.destroy(person);
    }
}
