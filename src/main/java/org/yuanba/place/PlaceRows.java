package org.yuanba.place;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.ops.BulkCopy;

/** Writes rows of the tree by {@code COPY}, in the transaction that runs. */
@Component
public class PlaceRows {

    private final BulkCopy copies;

    PlaceRows(BulkCopy copies) {
        this.copies = copies;
    }

    /** Writes lines made by {@link #line}; {@code target} names table and columns. */
    public void copy(String target, CharSequence lines) {
        copies.into(target, lines);
    }

    /** One line of the text form of {@code COPY}. */
    public static String line(@Nullable String... cells) {
        return Arrays.stream(cells).map(PlaceRows::cell).collect(Collectors.joining("\t", "", "\n"));
    }

    private static String cell(@Nullable String value) {
        return value == null
                ? "\\N"
                : value.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }
}
