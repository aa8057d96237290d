package org.yuanba.notify.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.yuanba.notify.Way;

/** Which way a message takes next. */
class RoutingTests {

    @Test
    void takesTheFirstWayShePrefersAndAgreedTo() {
        var step = Routing.next(
                List.of(Way.MESSAGE, Way.CALL, Way.PAPER), EnumSet.of(Way.CALL, Way.PAPER), List.of("sms"), List.of());
        assertThat(step.way()).isEqualTo(Way.CALL);
    }

    @Test
    void triesTheNextGatewayAndThenTheNextWay() {
        var wanted = List.of(Way.MESSAGE, Way.VISIT);
        var may = EnumSet.allOf(Way.class);
        assertThat(Routing.next(wanted, may, List.of("a", "b"), List.of("a")).gateway())
                .isEqualTo("b");
        assertThat(Routing.next(wanted, may, List.of("a", "b"), List.of("a", "b"))
                        .way())
                .isEqualTo(Way.VISIT);
    }

    @Property
    void alwaysFindsAWayThatWasAgreedTo(
            @ForAll List<Way> wanted, @ForAll Set<Way> agreed, @ForAll Set<String> able, @ForAll Set<String> failed) {
        var step = Routing.next(wanted, agreed, List.copyOf(able), failed);
        assertThat(agreed.contains(step.way()) || step.way() == Way.PAPER).isTrue();
        assertThat(step.gateway() == null).isEqualTo(step.way() != Way.MESSAGE);
        if (step.gateway() != null) {
            assertThat(able).contains(step.gateway());
            assertThat(failed).doesNotContain(step.gateway());
        }
    }

    @Property
    void endsWhateverFails(@ForAll List<Way> wanted, @ForAll Set<String> able) {
        var failed = new java.util.ArrayList<String>();
        var step = Routing.next(wanted, EnumSet.allOf(Way.class), List.copyOf(able), failed);
        while (step.gateway() != null) {
            failed.add(step.gateway());
            step = Routing.next(wanted, EnumSet.allOf(Way.class), List.copyOf(able), failed);
        }
        assertThat(failed).hasSizeLessThanOrEqualTo(able.size());
        assertThat(step.way()).isNotEqualTo(Way.MESSAGE);
    }
}
