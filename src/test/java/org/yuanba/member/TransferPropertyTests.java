package org.yuanba.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.yuanba.member.census.Outcome;
import org.yuanba.member.census.Tally;
import org.yuanba.member.floating.Transfer;

class TransferPropertyTests {

    @Property
    void isReceivedOnlyAfterItWasAskedForAndSent(@ForAll List<Transfer> steps) {
        var now = Transfer.NONE;
        var sent = false;
        for (var step : steps) {
            if (now.next().contains(step)) {
                assertThat(step == Transfer.RECEIVED && !sent).isFalse();
                sent = step == Transfer.SENT || step == Transfer.RECEIVED;
                now = step;
            }
            assertThat(now.senderKeeps()).isEqualTo(now != Transfer.RECEIVED);
        }
    }

    @Property
    void addsTalliesUpInAnyOrder(@ForAll List<Byte> numbers) {
        var there = Tally.NOBODY;
        var back = Tally.NOBODY;
        for (int i = 0; i < numbers.size(); i++) {
            there = there.plus(new Tally(Math.abs(numbers.get(i)), i, 1, 0));
            int last = numbers.size() - 1 - i;
            back = back.plus(new Tally(Math.abs(numbers.get(last)), last, 1, 0));
        }
        assertThat(there).isEqualTo(back);
    }

    @Property
    void keepsEveryOutcomeAsOneSign(@ForAll Outcome outcome) {
        assertThat(Outcome.of(outcome.sign())).isEqualTo(outcome);
    }
}
