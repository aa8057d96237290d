package org.yuanba.person.own;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.audit.AuditHistory.Look;
import org.yuanba.person.ContactKind;
import org.yuanba.person.Sensitive;
import org.yuanba.person.Unmasking;
import org.yuanba.person.domain.Consent;
import org.yuanba.person.domain.Person;
import org.yuanba.person.spi.OwnRecords.OwnRecord;

/**
 * What is held about a person: masked, since a slip may lie about, or whole on the copy she asked for.
 *
 * @param person her record
 * @param right the granted look, or none: then everything is masked
 * @param consents what she agreed to
 * @param records what the modules hold
 * @param looks who looked at her full values
 * @param wishes what she asked
 */
public record OwnDataView(
        Person person,
        @Nullable Unmasking right,
        List<Consent> consents,
        List<OwnRecord> records,
        List<Look> looks,
        List<Wish> wishes) {

    /** Her name, or a dash. */
    public String name() {
        return shown(person.name());
    }

    /** A contact, or a dash. */
    public String contact(ContactKind kind) {
        return shown(person.contact(kind));
    }

    private String shown(@Nullable Sensitive value) {
        if (value == null) {
            return "—";
        }
        return right == null ? value.masked() : value.reveal(right);
    }

    /** What she agrees to today. */
    public List<Consent> standing() {
        return consents.stream().filter(Consent::holds).toList();
    }

    /** What she may ask, in the order in which it is asked most. */
    public List<WishKind> mayAsk() {
        return List.of(WishKind.CORRECT, WishKind.COPY, WishKind.DELETE);
    }
}
