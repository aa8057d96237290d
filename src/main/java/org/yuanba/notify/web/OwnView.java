package org.yuanba.notify.web;

import java.util.List;
import org.yuanba.notify.Way;
import org.yuanba.notify.choice.Preference;
import org.yuanba.notify.reading.MessageRow;
import org.yuanba.notify.wording.Wording;
import org.yuanba.web.Page;

/**
 * A person's own messages.
 *
 * @param rows the newest first
 * @param preference how she wants to be told
 * @param wording puts messages into words
 */
public record OwnView(List<MessageRow> rows, Preference preference, Wording wording) {

    /** The message in words. */
    public String text(Page page, MessageRow row) {
        return Words.text(page, wording, row);
    }

    /** Which place a way has in her order; 0 when she does not want it. */
    public int place(Way way) {
        return preference.ways().indexOf(way) + 1;
    }
}
