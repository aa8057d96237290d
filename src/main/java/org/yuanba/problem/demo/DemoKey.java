package org.yuanba.problem.demo;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.yuanba.demo.spi.DemoSource;
import org.yuanba.problem.keys.ApiKeys;
import org.yuanba.shared.PlaceKey;

/** The key that stands in the README, for trying Open311 with the sample city. */
@Component
class DemoKey implements DemoSource {

    /** As the README says it. */
    static final String TEXT = "yuanba-demo-open311";

    private static final int AFTER_THE_PROBLEMS = 241;
    private static final int A_MINUTE = 600;

    private final ApiKeys keys;

    DemoKey(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public int order() {
        return AFTER_THE_PROBLEMS;
    }

    @Override
    public void finish() {
        keys.enter(TEXT, "README", new PlaceKey("5101"), A_MINUTE, LocalDate.of(2036, 12, 31));
    }
}
