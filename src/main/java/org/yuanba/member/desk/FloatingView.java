package org.yuanba.member.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yuanba.member.floating.Application;
import org.yuanba.member.floating.Floating;
import org.yuanba.place.Place;
import org.yuanba.shared.PlaceKey;

/**
 * Floating members of a place.
 *
 * @param here the place
 * @param applications who registered herself and waits
 * @param floating who is known by name
 * @param names their masked names by record
 * @param homes their compounds by record
 * @param places names of compounds
 * @param months how many months make a floating member
 */
public record FloatingView(
        Place here,
        List<Application> applications,
        List<Floating> floating,
        Map<UUID, String> names,
        Map<UUID, PlaceKey> homes,
        Map<PlaceKey, String> places,
        int months) {

    /** Address of this page. */
    public String url() {
        return "/p/" + here.key() + "/members/floating";
    }

    /** Address of one record. */
    public String url(Floating one) {
        return "/p/" + homes.getOrDefault(one.member().value(), here.key()) + "/members/"
                + one.member().value();
    }

    /** Her masked name. */
    public String name(Floating one) {
        return names.getOrDefault(one.member().value(), "—");
    }

    /** The name of a compound. */
    public String place(PlaceKey key) {
        return places.getOrDefault(key, key.value());
    }

    /** The compound she lives in. */
    public String home(Floating one) {
        return place(homes.getOrDefault(one.member().value(), here.key()));
    }

    /** How many have a contact person. */
    public long paired() {
        return floating.stream().filter(one -> one.contact() != null).count();
    }
}
