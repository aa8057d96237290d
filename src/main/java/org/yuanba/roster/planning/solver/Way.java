package org.yuanba.roster.planning.solver;

/** Which searches take part; all of them in use, fewer of them to be measured beside. */
public enum Way {
    /** The first roster alone. */
    GREEDY,
    /** The exact solver alone. */
    CP_SAT,
    /** The exact solver with the first roster as a hint. */
    CP_SAT_WITH_HINT,
    /** The search of our own alone, as where the native library does not load. */
    SEARCH,
    /** Everything: first roster, search of our own, exact solver for what is cheaper. */
    ALL
}
