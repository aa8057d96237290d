package org.yuanba.person.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditHistory;
import org.yuanba.audit.AuditLine;
import org.yuanba.person.OpenedLink;
import org.yuanba.person.PersonalLinks;
import org.yuanba.person.Unmasking;
import org.yuanba.person.domain.Consent;
import org.yuanba.person.domain.ConsentKeeping;
import org.yuanba.person.domain.Merge;
import org.yuanba.person.domain.Person;
import org.yuanba.person.domain.PersonMerging;
import org.yuanba.person.spi.LinkPurpose;

/** What stands on a person's page besides her own fields. */
@Component
class PersonRecord {

    private final ConsentKeeping consents;
    private final PersonMerging merging;
    private final PersonalLinks links;
    private final AuditHistory history;
    private final List<LinkPurpose> purposes;

    PersonRecord(
            ConsentKeeping consents,
            PersonMerging merging,
            PersonalLinks links,
            AuditHistory history,
            List<LinkPurpose> purposes) {
        this.consents = consents;
        this.merging = merging;
        this.links = links;
        this.history = history;
        this.purposes = purposes;
    }

    List<Consent> consents(Person person, Scope scope) {
        return consents.of(person, scope);
    }

    List<Person> suggestions(Person person, Scope scope) {
        return merging.suggestions(person, scope);
    }

    List<Merge> merges(Person person, Scope scope) {
        return merging.into(person, scope);
    }

    List<OpenedLink> links(Person person, Scope scope) {
        return links.standing(person.id(), scope);
    }

    List<String> linkPurposes() {
        return purposes.stream()
                .filter(LinkPurpose::byHand)
                .map(LinkPurpose::code)
                .sorted()
                .toList();
    }

    List<AuditLine> history(Person person, @Nullable Unmasking right, Scope scope) {
        var id = person.id().value();
        return right == null ? history.of(id, scope) : history.withValuesOf(id, id, scope);
    }
}
