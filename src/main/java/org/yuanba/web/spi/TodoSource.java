package org.yuanba.web.spi;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;

/** What waits for this person here. */
public interface TodoSource {

    /** What waits inside the scope, the most urgent first, at most so many. */
    List<Todo> waiting(Actor by, Scope scope, int most);

    /**
     * One thing to do: a message for the sentence, one for the consequence, one for the single verb.
     *
     * @param icon name of an icon
     * @param sentenceKey message key of what is to be done
     * @param sentenceArguments its arguments
     * @param detailKey message key of why, or of what happens otherwise
     * @param detailArguments its arguments
     * @param due the last day, or none
     * @param verbKey message key on the button
     * @param url where the button leads
     */
    record Todo(
            String icon,
            String sentenceKey,
            List<Object> sentenceArguments,
            String detailKey,
            List<Object> detailArguments,
            @Nullable LocalDate due,
            String verbKey,
            String url) {}
}
