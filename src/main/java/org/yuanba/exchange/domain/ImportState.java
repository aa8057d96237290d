package org.yuanba.exchange.domain;

import java.util.Set;

/** How far an import has come. */
public enum ImportState {
    /** Read, but a column that is needed is not matched yet. */
    UPLOADED,
    /** Every row is checked; nothing is written yet. */
    CHECKED,
    /** The rows are being written, in one transaction. */
    APPLYING,
    /** The rows are written. */
    DONE,
    /** Yuanba stopped while the rows were being written: none of them is. */
    INTERRUPTED,
    /** The rows were written and taken back. */
    UNDONE;

    /** Whether rows may be matched, corrected and confirmed. */
    public boolean isOpen() {
        return Set.of(UPLOADED, CHECKED, INTERRUPTED).contains(this);
    }

    /** Whether it may be confirmed. */
    public boolean mayApply() {
        return this == CHECKED || this == INTERRUPTED;
    }
}
