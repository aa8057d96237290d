package org.yuanba.compound.demo;

import static org.yuanba.compound.ledger.CompoundField.BUILDINGS;
import static org.yuanba.compound.ledger.CompoundField.ENTRANCES;
import static org.yuanba.compound.ledger.CompoundField.HOUSEHOLDS;

import java.util.Random;
import org.yuanba.compound.ledger.Facts;

/**
 * How large an invented yard is: about 85 of 100 have between 20 and 400 households.
 *
 * @param households dwellings, six or seven storeys with two to each landing
 * @param entrances stairwells
 * @param buildings a few stairwells each
 */
record DemoSize(int households, int entrances, int buildings) {

    private static final int LEAST = 20;
    private static final int MOST = 400;

    static DemoSize drawn(Random random, boolean estate) {
        var households = households(random, estate);
        var entrances = Math.max(1, Math.round(households / (10f + random.nextInt(5))));
        return new DemoSize(households, entrances, Math.max(1, Math.round(entrances / (2f + random.nextInt(3)))));
    }

    private static int households(Random random, boolean estate) {
        var drawn = random.nextInt(100);
        if (drawn < (estate ? 2 : 8)) {
            return 6 + random.nextInt(LEAST - 6);
        }
        if (drawn < (estate ? 16 : 13)) {
            return MOST + 1 + random.nextInt(200) + random.nextInt(500) * random.nextInt(3) / 2;
        }
        var share = Math.pow(random.nextDouble(), estate ? 0.8 : 1.1);
        return (int) Math.round(LEAST * Math.exp(share * Math.log(MOST / (double) LEAST)));
    }

    Facts in(Facts facts) {
        return facts.with(HOUSEHOLDS, households).with(ENTRANCES, entrances).with(BUILDINGS, buildings);
    }
}
