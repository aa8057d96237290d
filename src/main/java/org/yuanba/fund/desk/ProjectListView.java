package org.yuanba.fund.desk;

import java.util.List;
import java.util.Map;
import org.yuanba.fund.call.Call;
import org.yuanba.fund.project.Project;
import org.yuanba.place.Place;
import org.yuanba.shared.PageOf;
import org.yuanba.shared.PlaceKey;

/**
 * Calls and projects of a place.
 *
 * @param here the place
 * @param calls its calls, the newest first
 * @param open calls a compound may answer
 * @param page one page of projects
 * @param yards names of their compounds
 */
public record ProjectListView(
        Place here, List<Call> calls, List<Call> open, PageOf<Project> page, Map<PlaceKey, String> yards) {

    /** Below this place. */
    public String url(String below) {
        return "/p/" + here.key() + below;
    }
}
