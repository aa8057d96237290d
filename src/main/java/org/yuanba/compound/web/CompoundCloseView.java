package org.yuanba.compound.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanba.compound.CompoundRecord;

/**
 * The form that closes a compound.
 *
 * @param compound which
 * @param others the other compounds of its community that stand
 * @param sent what was typed
 * @param problems message keys of what is wrong, by name of the field
 */
public record CompoundCloseView(
        CompoundRecord compound, List<CompoundRecord> others, Map<String, String> sent, Map<String, String> problems) {

    /** What stands in a field. */
    public String text(String field) {
        return sent.getOrDefault(field, "");
    }

    /** Message key of what is wrong with a field, or none. */
    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    /** Where the form is sent. */
    public String url() {
        return back() + "/close";
    }

    /** Where one comes from. */
    public String back() {
        return "/p/" + compound.place() + "/compounds";
    }
}
