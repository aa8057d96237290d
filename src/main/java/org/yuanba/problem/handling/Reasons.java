package org.yuanba.problem.handling;

import org.yuanba.problem.ProblemRefused;

/** Words that must be there: a reason somebody else reads. */
final class Reasons {

    private static final int LONGEST = 1_000;

    private Reasons() {}

    static String needed(String words) {
        return needed("reason", words);
    }

    static String needed(String field, String words) {
        return needed(field, words, LONGEST);
    }

    static String needed(String field, String words, int longest) {
        var plain = words.strip();
        if (plain.isEmpty() || plain.codePointCount(0, plain.length()) > longest) {
            throw new ProblemRefused(field, "problem.refused.reason", longest);
        }
        return plain;
    }
}
