package org.yuanba.notify.web;

import java.util.Locale;
import org.yuanba.notify.reading.MessageRow;
import org.yuanba.notify.wording.Wording;
import org.yuanba.web.Page;
import org.yuanba.web.Texts;

/** Messages in the language of the page they stand on. */
final class Words {

    private Words() {}

    static String text(Page page, Wording wording, MessageRow row) {
        return wording.text(page.isEnglish() ? Locale.ENGLISH : Texts.CHINESE, row.template(), row.told());
    }
}
