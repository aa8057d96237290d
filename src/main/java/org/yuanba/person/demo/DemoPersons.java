package org.yuanba.person.demo;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.demo.spi.DemoSource;
import org.yuanba.person.ConsentPurpose;
import org.yuanba.person.ContactKind;
import org.yuanba.person.domain.Consent;
import org.yuanba.person.domain.ConsentKeeping;
import org.yuanba.person.domain.Person.Channel;
import org.yuanba.person.domain.PersonDraft;
import org.yuanba.person.domain.PersonEditing;
import org.yuanba.person.domain.Persons;
import org.yuanba.shared.PlaceKey;

/** A few invented residents of one community; two records are of the same person. The numbers belong to nobody. */
@Component
class DemoPersons implements DemoSource {

    private static final int AFTER_THE_ACCOUNTS = 60;
    static final PlaceKey COMMUNITY = new PlaceKey("510107009004");

    private final PersonEditing editing;
    private final ConsentKeeping consents;
    private final Persons persons;
    private final Access access;

    DemoPersons(PersonEditing editing, ConsentKeeping consents, Persons persons, Access access) {
        this.editing = editing;
        this.consents = consents;
        this.persons = persons;
        this.access = access;
    }

    @Override
    public int order() {
        return AFTER_THE_ACCOUNTS;
    }

    @Override
    public void build() {
        resident("王师傅", "王建国", "13800000001", "吉福路20号院3栋2单元501", true);
        resident("李孃孃", "李秀英", "13800000002", "吉福路20号院1栋1单元302", true);
        resident("老王", "王建国", "13800000001", "", false);
        resident("陈老师", "陈明远", "13800000003", "吉福路22号院2栋3单元101", true);
        resident("周大爷", "周德福", "", "吉福路22号院4栋1单元202", false);
        resident("欧阳师傅", "欧阳建军", "13800000004", "", true);
    }

    private void resident(String form, String name, String mobile, String address, boolean agrees) {
        var by = Actor.system();
        var scope = access.scope(by);
        var contacts = Map.of(ContactKind.MOBILE, mobile, ContactKind.ADDRESS, address);
        var draft = new PersonDraft(form, name, contacts, Set.of(), Set.of(Channel.PHONE));
        var id = editing.open(draft, COMMUNITY, scope, by);
        if (agrees) {
            var person = persons.find(id, scope).orElseThrow();
            consents.give(person, ConsentPurpose.PUBLIC_FORM_OF_ADDRESS, Consent.How.PAPER, scope, by);
            if (form.equals("陈老师")) {
                consents.give(person, ConsentPurpose.PUBLIC_ROLE, Consent.How.PAPER, scope, by);
            }
        }
    }
}
