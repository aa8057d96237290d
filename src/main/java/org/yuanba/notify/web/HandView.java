package org.yuanba.notify.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanba.notify.reading.MessageRow;
import org.yuanba.notify.wording.Wording;
import org.yuanba.person.PersonId;
import org.yuanba.person.PersonReach;
import org.yuanba.place.Place;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Page;

/**
 * Those to tell by hand.
 *
 * @param here the place the list is for
 * @param rows what is to be told
 * @param reach how each person is reached, masked
 * @param names names of the places
 * @param wording puts messages into words
 */
public record HandView(
        Place here,
        List<MessageRow> rows,
        Map<PersonId, PersonReach> reach,
        Map<PlaceKey, String> names,
        Wording wording) {

    /** The message in words. */
    public String text(Page page, MessageRow row) {
        return Words.text(page, wording, row);
    }

    /** How she wants to be called. */
    public String who(MessageRow row) {
        var found = of(row);
        return found == null ? "" : found.formOfAddress();
    }

    /** Where she lives, to the building; empty when she did not say. */
    public String where(MessageRow row) {
        var found = of(row);
        return found == null || found.address() == null ? "" : found.address().masked();
    }

    /** Her number, masked; empty when she gave none. */
    public String phone(MessageRow row) {
        var found = of(row);
        return found == null || found.mobile() == null ? "" : found.mobile().masked();
    }

    /** Her own record, where the whole address or number is read with a reason. */
    public String person(MessageRow row) {
        var found = of(row);
        return found == null
                ? ""
                : "/p/" + found.place() + "/persons/" + found.person().value();
    }

    /** The compound it belongs to. */
    public String place(MessageRow row) {
        return names.getOrDefault(row.place(), "");
    }

    /** Below this page. */
    public String url(String below) {
        return "/p/" + here.key() + "/messages" + below;
    }

    private @Nullable PersonReach of(MessageRow row) {
        return row.person() == null ? null : reach.get(row.person());
    }
}
