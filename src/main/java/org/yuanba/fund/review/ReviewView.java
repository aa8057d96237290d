package org.yuanba.fund.review;

import java.util.List;
import java.util.Map;
import org.yuanba.fund.review.Thresholds.Threshold;
import org.yuanba.place.Place;

/**
 * What stands out in the books of a place.
 *
 * @param here the place
 * @param found payments by concern, the newest
 * @param withoutPapers how many payments have no papers here
 * @param thresholds from when on something stands out
 * @param key fingerprint of the key that signs bundles
 */
public record ReviewView(
        Place here, Map<Concern, List<StandsOut>> found, long withoutPapers, List<Threshold> thresholds, String key) {

    /** How many are shown of each at most. */
    public static final int MOST = 100;

    /** The signed bundle. */
    public String bundle() {
        return "/p/" + here.key() + "/funds/bundle.zip";
    }
}
