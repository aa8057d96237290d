package org.yuanba.roster.own;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.person.OpenedLink;
import org.yuanba.person.PersonReach;
import org.yuanba.person.PersonReaching;
import org.yuanba.person.spi.LinkPurpose;
import org.yuanba.roster.RosterRefused;
import org.yuanba.roster.RosterState;
import org.yuanba.roster.agreeing.Agreeing;
import org.yuanba.roster.agreeing.StandingIn;
import org.yuanba.roster.agreeing.Swapping;
import org.yuanba.roster.book.Roster;
import org.yuanba.roster.setup.Availability;
import org.yuanba.roster.setup.Telling;
import org.yuanba.web.NotHere;
import org.yuanba.web.spi.Fragment;

/** Somebody's own page of duty, opened by her link. */
@Component("rosterOwnDuty")
class OwnDuty implements LinkPurpose {

    private static final Actor HERSELF = new Actor(null, "", "本人", Set.of());
    private static final String HERSELF_SAID = "本人";

    private final PersonReaching reaching;
    private final OwnReading reading;
    private final Telling telling;
    private final Acts acts;
    private final Feeds feeds;

    OwnDuty(PersonReaching reaching, OwnReading reading, Telling telling, Acts acts, Feeds feeds) {
        this.reaching = reaching;
        this.reading = reading;
        this.telling = telling;
        this.acts = acts;
        this.feeds = feeds;
    }

    @Override
    public String code() {
        return "roster.own";
    }

    @Override
    public boolean byHand() {
        return true;
    }

    @Override
    public Fragment show(OpenedLink link) {
        return Fragment.of("roster/_own", reading.of(reach(link)));
    }

    @Override
    public String act(OpenedLink link, Map<String, String> sent) {
        var reach = reach(link);
        try {
            return switch (sent.getOrDefault("act", "")) {
                case "name" -> {
                    name(reach, sent);
                    yield "own.roster.said.named";
                }
                case "calendar" -> {
                    feeds.make(reach.person(), roster(reach, sent).place());
                    yield "own.roster.said.calendar";
                }
                case "calendar-end" -> {
                    feeds.end(reach.person());
                    yield "own.roster.said.calendar-ended";
                }
                default -> inRoster(reach, roster(reach, sent), sent);
            };
        } catch (RosterRefused refused) {
            return refused.key();
        }
    }

    private void name(PersonReach reach, Map<String, String> sent) {
        var naming = sent.getOrDefault("naming", "");
        if (naming.matches("FULL|ADDRESS|POST")) {
            telling.name(reach.person(), naming, sent.getOrDefault("fullName", ""), "PAGE", HERSELF);
        }
    }

    private String inRoster(PersonReach reach, Roster roster, Map<String, String> sent) {
        var act = sent.getOrDefault("act", "");
        if (act.equals("tell")) {
            var keeper = telling.join(roster, reach.person());
            telling.tell(roster, keeper, null, Availability.of(sent), "PAGE", HERSELF);
            return "own.roster.said.told";
        }
        var keeper = reading.keeper(roster, reach.person());
        if (keeper == null) {
            throw new NotHere();
        }
        switch (act) {
            case "leave" -> {
                if (roster.state() == RosterState.PUBLISHED) {
                    acts.standingIn().leave(roster, keeper.id(), HERSELF_SAID);
                } else {
                    telling.leave(roster, keeper.id());
                }
                return "own.roster.said.left";
            }
            case "object" -> {
                acts.agreeing()
                        .object(
                                roster,
                                keeper.id(),
                                id(sent, "slot"),
                                HERSELF_SAID,
                                sent.getOrDefault("words", ""),
                                "PAGE");
                return "own.roster.said.objected";
            }
            default -> {
                return living(roster, keeper.id(), sent);
            }
        }
    }

    private String living(Roster roster, UUID keeper, Map<String, String> sent) {
        var swapping = acts.swapping();
        switch (Objects.requireNonNull(sent.get("act"))) {
            case "offer" -> swapping.offer(roster, keeper, id(sent, "slot"));
            case "take" ->
                swapping.take(
                        roster,
                        id(sent, "swap"),
                        keeper,
                        sent.getOrDefault("back", "").isEmpty() ? null : id(sent, "back"));
            case "confirm" -> swapping.confirm(roster, id(sent, "swap"), keeper, HERSELF_SAID);
            case "withdraw" -> swapping.withdraw(roster, id(sent, "swap"), keeper);
            case "stand-in" -> acts.standingIn().standIn(roster, id(sent, "slot"), keeper, HERSELF_SAID);
            case "cannot" -> acts.standingIn().cannotCome(roster, keeper, id(sent, "slot"), HERSELF_SAID);
            default -> {
                return "own.roster.said.nothing";
            }
        }
        return "own.roster.said."
                + switch (Objects.requireNonNull(sent.get("act"))) {
                    case "offer" -> "offered";
                    case "take" -> "taken";
                    case "confirm" -> "swapped";
                    case "withdraw" -> "withdrawn";
                    case "stand-in" -> "stood-in";
                    default -> "cannot";
                };
    }

    private Roster roster(PersonReach reach, Map<String, String> sent) {
        var id = id(sent, "roster");
        return reading.rostersOf(reach).stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    private PersonReach reach(OpenedLink link) {
        return reaching.of(link.person()).orElseThrow(NotHere::new);
    }

    private static UUID id(Map<String, String> sent, String field) {
        var text = sent.getOrDefault(field, "");
        if (!text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new NotHere();
        }
        return UUID.fromString(text);
    }

    /** What she may do. */
    @Component("rosterOwnActs")
    record Acts(Agreeing agreeing, Swapping swapping, StandingIn standingIn) {}
}
