package org.yuanba.fund.open;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.fund.call.Call;
import org.yuanba.fund.call.FundRules.Exclusion;
import org.yuanba.fund.pitch.Pitch;
import org.yuanba.place.Place;

/**
 * A call as anyone reads it.
 *
 * @param here the place
 * @param call the call
 * @param exclusions what it never pays for
 * @param pitch its announced pitch event, or none
 * @param open whether one may still apply
 */
public record PublicCallView(
        Place here,
        Call call,
        List<Exclusion> exclusions,
        @Nullable Pitch pitch,
        boolean open) {}
