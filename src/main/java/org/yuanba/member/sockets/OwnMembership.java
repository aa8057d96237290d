package org.yuanba.member.sockets;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.member.domain.ConsentEnding;
import org.yuanba.member.domain.Refused;
import org.yuanba.member.pledge.Pledge;
import org.yuanba.member.pledge.PledgeKeeping;
import org.yuanba.member.pledge.Pledges;
import org.yuanba.person.OpenedLink;
import org.yuanba.person.PersonId;
import org.yuanba.person.spi.LinkPurpose;
import org.yuanba.web.spi.Fragment;

/** What a member sees and takes back with one press: what she shows on the board, and the consent her record rests on. */
@Component
class OwnMembership implements LinkPurpose {

    private static final Actor HERSELF = new Actor(null, "", "本人", java.util.Set.of());

    private final Pledges pledges;
    private final PledgeKeeping keeping;
    private final ConsentEnding ending;

    OwnMembership(Pledges pledges, PledgeKeeping keeping, ConsentEnding ending) {
        this.pledges = pledges;
        this.keeping = keeping;
        this.ending = ending;
    }

    @Override
    public String code() {
        return "member.own";
    }

    @Override
    public boolean byHand() {
        return true;
    }

    @Override
    public Fragment show(OpenedLink link) {
        return Fragment.of("member/_own", view(link.person()));
    }

    private OwnMembershipView view(PersonId person) {
        return new OwnMembershipView(ending.of(person).orElse(null), pledges.of(person));
    }

    @Override
    public String act(OpenedLink link, Map<String, String> sent) {
        if (sent.containsKey("pledge")) {
            List<Pledge> shown = pledges.of(link.person());
            shown.forEach(pledge -> keeping.withdraw(pledge, "WEB", Scope.ofPublicPlace(pledge.place()), HERSELF));
            return "member.pledge.withdrawn";
        }
        var member = ending.of(link.person());
        if (!sent.containsKey("consent") || member.isEmpty()) {
            return "member.own.nothing";
        }
        try {
            var place = member.get().facts().place();
            ending.end(member.get(), Scope.ofPublicPlace(place.at(org.yuanba.shared.PlaceLevel.COMMUNITY)), HERSELF);
            return "member.consent.ended";
        } catch (Refused e) {
            return e.reason();
        }
    }
}
