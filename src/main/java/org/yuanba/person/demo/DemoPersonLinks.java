package org.yuanba.person.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.demo.spi.DemoLink;
import org.yuanba.demo.spi.DemoSource;
import org.yuanba.person.PersonalLinks;
import org.yuanba.person.domain.Persons;
import org.yuanba.person.spi.LinkPurpose;
import org.yuanba.web.Texts;

/** For one invented resident a link of each kind that staff may hand out, so that a newcomer can see what it opens. */
@Component
class DemoPersonLinks implements DemoSource {

    private static final int AFTER_THE_PERSONS = 70;
    private static final String HOLDER = "李孃孃";
    private static final Duration LASTS = Duration.ofDays(30);

    private final Persons persons;
    private final PersonalLinks links;
    private final List<LinkPurpose> purposes;
    private final Texts texts;
    private final Clock clock;

    DemoPersonLinks(Persons persons, PersonalLinks links, List<LinkPurpose> purposes, Texts texts, Clock clock) {
        this.persons = persons;
        this.links = links;
        this.purposes = purposes;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_THE_PERSONS;
    }

    @Override
    public List<DemoLink> links() {
        var by = Actor.system();
        var expires = clock.instant().plus(LASTS);
        return persons.in(DemoPersons.COMMUNITY, HOLDER, Scope.ofPublicPlace(DemoPersons.COMMUNITY)).stream()
                .limit(1)
                .flatMap(holder -> purposes.stream()
                        .filter(LinkPurpose::byHand)
                        .map(purpose -> new DemoLink(
                                HOLDER + "，" + texts.text(Texts.CHINESE, "link." + purpose.code()),
                                "/l/" + links.issue(holder.id(), purpose.code(), expires, by))))
                .toList();
    }
}
