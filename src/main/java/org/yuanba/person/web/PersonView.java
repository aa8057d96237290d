package org.yuanba.person.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.audit.AuditLine;
import org.yuanba.person.ConsentPurpose;
import org.yuanba.person.ContactKind;
import org.yuanba.person.OpenedLink;
import org.yuanba.person.Sensitive;
import org.yuanba.person.Unmasking;
import org.yuanba.person.domain.Consent;
import org.yuanba.person.domain.Merge;
import org.yuanba.person.domain.Person;
import org.yuanba.place.Place;

/**
 * One person's page.
 *
 * @param here the place it is opened at
 * @param person her record
 * @param right the granted look, or none: then everything is masked
 * @param reasonMissing whether a look was asked for without a reason
 * @param consents what she agreed to
 * @param suggestions records that may be the same person
 * @param merges merges into this record
 * @param links her links that work
 * @param linkPurposes codes of the links that may be handed out
 * @param history what happened to the record
 */
public record PersonView(
        Place here,
        Person person,
        @Nullable Unmasking right,
        boolean reasonMissing,
        List<Consent> consents,
        List<Person> suggestions,
        List<Merge> merges,
        List<OpenedLink> links,
        List<String> linkPurposes,
        List<AuditLine> history) {

    /** The address of this page. */
    public String url() {
        return "/p/" + here.key() + "/persons/" + person.id().value();
    }

    /** The address of the list. */
    public String listUrl() {
        return "/p/" + here.key() + "/persons";
    }

    /** Whether full values are shown. */
    public boolean isOpen() {
        return right != null;
    }

    /** The name: masked, or whole after a granted look; a dash when she gave none. */
    public String name() {
        return shown(person.name());
    }

    /** A contact: masked, or whole after a granted look; a dash when she gave none. */
    public String contact(ContactKind kind) {
        return shown(person.contact(kind));
    }

    private String shown(@Nullable Sensitive value) {
        if (value == null) {
            return "—";
        }
        return right == null ? value.masked() : value.reveal(right);
    }

    /** What another record shows, always masked. */
    public String masked(Person other) {
        var mobile = other.contact(ContactKind.MOBILE);
        return (other.name() == null ? "" : other.name().masked() + " ") + (mobile == null ? "" : mobile.masked());
    }

    /** Whether she agrees to this today. */
    public boolean agrees(ConsentPurpose purpose) {
        return consents.stream().anyMatch(consent -> consent.purpose() == purpose && consent.holds());
    }
}
