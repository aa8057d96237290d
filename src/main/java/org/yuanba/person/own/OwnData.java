package org.yuanba.person.own;

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

/** Seeing what is held about oneself and who looked, taking back with one press, and asking for more. */
@Component
class OwnData implements LinkPurpose {

    static final String CODE = "person.own";
    private static final Actor HERSELF = new Actor(null, "", "本人", Set.of());

    private final Persons persons;
    private final ConsentKeeping consents;
    private final OwnHoldings holdings;
    private final Wishes wishes;
    private final Access access;

    OwnData(Persons persons, ConsentKeeping consents, OwnHoldings holdings, Wishes wishes, Access access) {
        this.persons = persons;
        this.consents = consents;
        this.holdings = holdings;
        this.wishes = wishes;
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
        var own = own(person);
        return Fragment.of(
                "person/_own",
                new OwnDataView(
                        person,
                        null,
                        consents.of(person, own),
                        holdings.of(person, own),
                        holdings.looks(person, own),
                        wishes.of(person, own)));
    }

    @Override
    public String act(OpenedLink link, Map<String, String> sent) {
        var person = person(link);
        var wish = WishKind.of(sent.getOrDefault("wish", ""));
        return wish.isPresent()
                ? ask(person, wish.get(), sent.getOrDefault("words", "").strip())
                : withdraw(person, sent.getOrDefault("withdraw", ""));
    }

    private String ask(Person person, WishKind wish, String words) {
        if (words.length() > Wishes.MOST_WORDS) {
            return "person.wish.too-long";
        }
        if (wish == WishKind.CORRECT && words.isEmpty()) {
            return "person.wish.say-what";
        }
        return wishes.ask(person, wish, words, Consent.How.WEB, own(person), HERSELF)
                ? "person.wish.asked"
                : "person.wish.waits-already";
    }

    private String withdraw(Person person, String what) {
        var purpose = Arrays.stream(ConsentPurpose.values())
                .filter(consent -> consent.name().equals(what))
                .findFirst();
        if (purpose.isPresent()) {
            consents.withdraw(person, purpose.get(), Consent.How.WEB, own(person), HERSELF);
            return "person.consent.withdrawn";
        }
        return holdings.withdraw(person, what, HERSELF) ? "person.consent.withdrawn" : "person.own.unknown";
    }

    private Person person(OpenedLink link) {
        return persons.find(link.person(), access.scope(Actor.system())).orElseThrow(NotHere::new);
    }

    private static Scope own(Person person) {
        return Scope.ofPublicPlace(person.place());
    }
}
