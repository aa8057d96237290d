package org.yuanba.fund.allocation;

import java.math.BigDecimal;

/**
 * What money is asked for.
 *
 * @param id its id, a text
 * @param name its name, or an empty text
 * @param cost what it costs, more than nothing
 */
public record Project(String id, String name, BigDecimal cost) {

    /** Checks that it costs something. */
    public Project {
        if (cost.signum() <= 0) {
            throw new IllegalArgumentException("Project " + id + " costs " + cost.toPlainString());
        }
    }
}
