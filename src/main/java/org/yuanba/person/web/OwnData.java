package org.yuanba.person.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.person.ConsentPurpose;
import org.yuanba.person.OpenedLink;
import org.yuanba.person.domain.Consent;
import org.yuanba.person.domain.ConsentKeeping;
import org.yuanba.person.domain.Person;
import org.yuanba.person.domain.Persons;
import org.yuanba.person.spi.LinkPurpose;
import org.yuanba.web.NotHere;
import org.yuanba.web.spi.Fragment;

/** Seeing what is kept about oneself, and taking a consent back with one press. */
@Component
class OwnData implements LinkPurpose {

    static final String CODE = "person.own";
    private static final Actor HERSELF = new Actor(null, "", "本人", Set.of());

    private final Persons persons;
    private final ConsentKeeping consents;
    private final Access access;

    OwnData(Persons persons, ConsentKeeping consents, Access access) {
        this.persons = persons;
        this.consents = consents;
        this.access = access;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public boolean byHand() {
        return true;
    }

    @Override
    public Fragment show(OpenedLink link) {
        var person = person(link);
        return Fragment.of("person/_own", new OwnDataView(person, consents.of(person, own(person))));
    }

    @Override
    public String act(OpenedLink link, Map<String, String> sent) {
        var person = person(link);
        Arrays.stream(ConsentPurpose.values())
                .filter(purpose -> purpose.name().equals(sent.get("withdraw")))
                .forEach(purpose -> consents.withdraw(person, purpose, Consent.How.WEB, own(person), HERSELF));
        return "person.consent.withdrawn";
    }

    private Person person(OpenedLink link) {
        return persons.find(link.person(), access.scope(Actor.system())).orElseThrow(NotHere::new);
    }

    private static Scope own(Person person) {
        return Scope.ofPublicPlace(person.place());
    }
}
