package org.yuanba.web.home;

import java.util.List;
import org.yuanba.place.Place;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.spi.Fragment;
import org.yuanba.web.spi.LogSource.Event;
import org.yuanba.web.spi.TodoSource.Todo;

/**
 * What 总览 shows.
 *
 * @param here the place
 * @param todos what waits, most urgent first
 * @param children the places directly below
 * @param across the cards above both columns
 * @param cards the wide cards
 * @param beside the cards of the narrow column
 * @param events what happened lately, newest first
 */
public record OverviewView(
        Place here,
        List<Todo> todos,
        List<Place> children,
        List<Fragment> across,
        List<Fragment> cards,
        List<Fragment> beside,
        List<Event> events) {

    /** Where all that happened here is listed. */
    public String logUrl() {
        return "/p/" + here.key() + "/log";
    }

    /** Whether the page begins with what waits: at a compound always, above it when something does. */
    public boolean isAboutWork() {
        return here.level() == PlaceLevel.COMPOUND || !todos.isEmpty();
    }

    /** Whether the places below stand as a list: compounds of a community, and where no card tells of them. */
    public boolean listsChildren() {
        return !children.isEmpty() && (here.level() == PlaceLevel.COMMUNITY || across.isEmpty() && cards.isEmpty());
    }
}
