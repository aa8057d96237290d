package org.yuanba.access.web;

import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Counts what browsers refused because our policy on contents forbids it; there should be nothing to count. */
@Component
public class CspReports {

    private static final Logger LOG = LoggerFactory.getLogger(CspReports.class);
    private static final int LONGEST = 2000;

    private final AtomicLong count = new AtomicLong();
    private volatile String latest = "";

    CspReports() {}

    void take(String report) {
        var line = report.substring(0, Math.min(report.length(), LONGEST)).replaceAll("\\p{Cntrl}", " ");
        latest = line;
        if (count.incrementAndGet() <= 100) {
            LOG.warn("A browser refused something: {}", line);
        }
    }

    /** How many reports came since the start. */
    public long count() {
        return count.get();
    }

    /** The latest report as it came, empty when there was none. */
    public String latest() {
        return latest;
    }
}
