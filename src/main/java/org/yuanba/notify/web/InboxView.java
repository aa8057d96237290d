package org.yuanba.notify.web;

import java.util.Map;
import org.yuanba.notify.reading.MessageRow;
import org.yuanba.notify.wording.Wording;
import org.yuanba.shared.PageOf;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Page;

/**
 * The inbox of one account.
 *
 * @param rows the messages of this page
 * @param unread how many of all she has not seen
 * @param names names of the places they belong to
 * @param wording puts them into words
 */
public record InboxView(PageOf<MessageRow> rows, int unread, Map<PlaceKey, String> names, Wording wording) {

    /** The message in words. */
    public String text(Page page, MessageRow row) {
        return Words.text(page, wording, row);
    }

    /** The place it belongs to. */
    public String place(MessageRow row) {
        return names.getOrDefault(row.place(), "");
    }

    /** The address of another page of the list. */
    public String url(int number) {
        return "/inbox?page=" + number;
    }
}
