package org.yuanba.place.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.place.Place;
import org.yuanba.place.redraw.RedrawPlan;
import org.yuanba.shared.PlaceLevel;

/**
 * Where a place may go, and what that would mean.
 *
 * @param here the place
 * @param below what lies directly in it
 * @param choices the places it may go under
 * @param to what was chosen, empty for a new zone
 * @param zoneKey as typed
 * @param zoneName as typed
 * @param managedBy as typed
 * @param plan what would happen, none before anything was chosen
 * @param hanging what hangs on the place and goes with it
 * @param refused what came in the way when it was applied
 */
public record MoveView(
        Place here,
        List<Place> below,
        List<Choice> choices,
        String to,
        String zoneKey,
        String zoneName,
        String managedBy,
        @Nullable RedrawPlan plan,
        List<Hanging> hanging,
        List<RedrawPlan.Problem> refused) {

    /** Whether a place of this level can go elsewhere. */
    public boolean mayMove() {
        return here.level() == PlaceLevel.STREET || here.level() == PlaceLevel.COMMUNITY;
    }

    /** Whether a zone may be opened for it. */
    public boolean mayOpenZone() {
        return here.level() == PlaceLevel.STREET;
    }

    /** The address of the page. */
    public String url() {
        return url(here);
    }

    /** The address of the same page of another place. */
    public String url(Place place) {
        return "/p/" + place.key() + "/redraw";
    }

    /**
     * A place it may go under.
     *
     * @param key its key
     * @param name its name, with where it lies
     * @param current whether it lies there now
     */
    public record Choice(String key, String name, boolean current) {}

    /**
     * How much of something hangs on it.
     *
     * @param labelKey message key with the number as argument
     * @param number how many
     */
    public record Hanging(String labelKey, long number) {}
}
