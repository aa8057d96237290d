package org.yuanba.exchange.reading;

/** What becomes of a row. */
public enum Outcome {
    /** It is about a record that does not exist yet. */
    NEW,
    /** It changes a record. */
    CHANGED,
    /** It says what the record says already. */
    SAME,
    /** It is not imported. */
    REFUSED
}
