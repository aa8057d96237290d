package org.yuanba.problem.open311;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A thing with named values in their order, written the same in XML and JSON; a value is a text, a number, a yes or no,
 * another thing, a list of things, or nothing.
 */
final class Element {

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    /** The same with this value, empty when it is none. */
    Element with(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }

    /** The same with this value, left out when it is none. */
    Element withKnown(String name, @Nullable Object value) {
        return value == null ? this : with(name, value);
    }

    Map<String, @Nullable Object> values() {
        return values;
    }

    /**
     * A list of things.
     *
     * @param item what each is called in XML
     * @param items the things
     */
    record Items(String item, List<?> items) {

        /** Keeps its own list. */
        Items {
            items = List.copyOf(items);
        }
    }
}
