package org.yuanba.access;

import java.util.List;
import java.util.stream.Collectors;

/** What was asked about an account, a role or a grant cannot be done; each problem belongs beside its field. */
public class AccountRefused extends RuntimeException {

    private final transient List<Problem> problems;

    /** For these problems. */
    public AccountRefused(List<Problem> problems) {
        super(problems.stream().map(Problem::key).collect(Collectors.joining(", ")), null, false, false);
        this.problems = List.copyOf(problems);
    }

    /** For one problem of one field. */
    public AccountRefused(String field, String key) {
        this(List.of(new Problem(field, key)));
    }

    /** What is wrong, in the order of the fields. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * One thing that is wrong.
     *
     * @param field name of the field of the form
     * @param key message key of what is wrong and what to do
     */
    public record Problem(String field, String key) {}
}
