package org.yuanba.web.help;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A page of plain sentences, all of them messages below {@code help.<topic>}.
 *
 * @param topic {@code help}, {@code privacy} or {@code accessibility}
 * @param count how many sections it has
 */
public record HelpView(String topic, int count) {

    /** Message key of the heading. */
    public String titleKey() {
        return "help." + topic + ".title";
    }

    /** Message key of the sentence below the heading. */
    public String leadKey() {
        return "help." + topic + ".lead";
    }

    /** The sections in their order. */
    public List<Section> sections() {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> "help." + topic + "." + n)
                .map(key -> new Section(key + ".title", key + ".text"))
                .toList();
    }

    /**
     * A heading with its paragraphs.
     *
     * @param titleKey message key of the heading
     * @param textKey message key of the text, paragraphs divided by line breaks
     */
    public record Section(String titleKey, String textKey) {}
}
