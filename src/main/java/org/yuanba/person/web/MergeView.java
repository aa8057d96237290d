package org.yuanba.person.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yuanba.person.ContactKind;
import org.yuanba.person.Sensitive;
import org.yuanba.person.domain.Person;
import org.yuanba.place.Place;

/**
 * Two records side by side, before they become one.
 *
 * @param here the place
 * @param kept the record that stays
 * @param gone the record that will lead to it
 */
public record MergeView(Place here, Person kept, Person gone) {

    /**
     * A field in both records.
     *
     * @param code its name in the form
     * @param kept what the kept record has, masked, or none
     * @param gone what the other has, masked, or none
     * @param same whether both hold the same
     */
    public record Field(
            String code, @Nullable String kept, @Nullable String gone, boolean same) {}

    /** The fields one chooses between. */
    public List<Field> fields() {
        var fields = new java.util.ArrayList<Field>();
        fields.add(new Field(
                "form_of_address",
                kept.formOfAddress(),
                gone.formOfAddress(),
                kept.formOfAddress().equals(gone.formOfAddress())));
        fields.add(field("name", kept.name(), gone.name()));
        for (var kind : ContactKind.values()) {
            fields.add(field(kind.word(), kept.contact(kind), gone.contact(kind)));
        }
        return fields.stream()
                .filter(field -> field.kept() != null || field.gone() != null)
                .toList();
    }

    private static Field field(String code, @Nullable Sensitive kept, @Nullable Sensitive gone) {
        return new Field(
                code,
                kept == null ? null : kept.masked(),
                gone == null ? null : gone.masked(),
                kept != null && Objects.equals(kept, gone));
    }

    /** Where the form goes, and where one goes back to without the last part. */
    public String url() {
        return back() + "/merge";
    }

    /** The kept record's page. */
    public String back() {
        return "/p/" + here.key() + "/persons/" + kept.id().value();
    }
}
