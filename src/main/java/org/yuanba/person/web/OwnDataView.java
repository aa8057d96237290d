package org.yuanba.person.web;

import java.util.List;
import org.yuanba.person.ContactKind;
import org.yuanba.person.domain.Consent;
import org.yuanba.person.domain.Person;

/**
 * What a person sees of herself: masked as well, since a slip may lie about.
 *
 * @param person her record
 * @param consents what she agreed to
 */
public record OwnDataView(Person person, List<Consent> consents) {

    /** Her name, masked, or a dash. */
    public String name() {
        return person.name() == null ? "—" : person.name().masked();
    }

    /** A contact, masked, or a dash. */
    public String contact(ContactKind kind) {
        var contact = person.contact(kind);
        return contact == null ? "—" : contact.masked();
    }

    /** What she agrees to today. */
    public List<Consent> standing() {
        return consents.stream().filter(Consent::holds).toList();
    }
}
