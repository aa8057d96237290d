package org.yuanba.place.redraw;

import java.text.Normalizer;
import java.util.List;
import org.yuanba.shared.PlaceLevel;

/** What makes two names of a division the same: 晋阳街道 and 晋阳街道办事处, 吉福社区居委会 and 吉福社区居民委员会. */
final class DivisionName {

    private static final List<String> ENDINGS = List.of("村民委员会", "村委会", "居民委员会", "居委会", "办事处");

    private DivisionName() {}

    /** The name without blanks and without the body that runs the place. */
    static String stem(PlaceLevel level, String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
        if (level != PlaceLevel.STREET && level != PlaceLevel.COMMUNITY) {
            return plain;
        }
        for (var ending : ENDINGS) {
            if (plain.endsWith(ending) && plain.length() > ending.length() + 1) {
                var stem = plain.substring(0, plain.length() - ending.length());
                return ending.startsWith("村") && !stem.endsWith("村") ? stem + "村" : stem;
            }
        }
        return plain;
    }
}
