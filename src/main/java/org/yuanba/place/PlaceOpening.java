package org.yuanba.place;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** Enters compounds into the tree: each gets the next serial of its community, and no serial is given twice. */
@Component
public class PlaceOpening {

    /** Compounds a community can ever have: its serials have three digits. */
    public static final int MOST = 999;

    private final Access access;
    private final PlaceSerials serials;
    private final PlaceRows rows;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PlaceOpening(Access access, PlaceSerials serials, PlaceRows rows, Clock clock, ApplicationEventPublisher events) {
        this.access = access;
        this.serials = serials;
        this.rows = rows;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Enters one compound.
     *
     * @throws org.yuanba.access.OutOfScope when the actor sees nothing of the community
     * @throws PlaceRefused when the community does not stand, is full, or the name is none
     */
    @Transactional
    public PlaceKey openCompound(PlaceKey community, String name, Actor by) {
        access.scope(by).require(community);
        var key = write(List.of(new NewCompound(community, name))).getFirst();
        events.publishEvent(new PlaceOpened(key));
        return key;
    }

    /**
     * Enters many compounds at once, answering their keys in the same order; the caller has checked the scope.
     *
     * @throws PlaceRefused for the first that cannot be entered; then none is
     */
    @Transactional
    public List<PlaceKey> openCompounds(List<NewCompound> compounds) {
        var keys = write(compounds);
        if (!keys.isEmpty()) {
            events.publishEvent(new PlacesOpened(keys));
        }
        return keys;
    }

    /** Takes back compounds entered by mistake, as when an import is undone; refused by the database once others refer to them. */
    @Transactional
    public void withdraw(Collection<PlaceKey> compounds) {
        var gone = serials.delete(compounds);
        if (!gone.isEmpty()) {
            events.publishEvent(new PlacesWithdrawn(gone));
        }
    }

    private List<PlaceKey> write(List<NewCompound> compounds) {
        var wanted = wanted(compounds);
        var today = LocalDate.now(clock).toString();
        var ends =
                compounds.stream().map(compound -> endOfLine(compound, today)).toList();
        var next = serials.take(wanted);
        var places = new StringBuilder(compounds.size() * 96);
        var aliases = new StringBuilder();
        var keys = new ArrayList<PlaceKey>(compounds.size());
        for (int i = 0; i < compounds.size(); i++) {
            var community = compounds.get(i).community();
            var serial = next.merge(community, 1, Integer::sum) - 1;
            var key = new PlaceKey(
                    community.value() + String.valueOf(1_000 + serial).substring(1));
            var name = PlaceNaming.checked(key, compounds.get(i).name());
            keys.add(key);
            places.append(key.value()).append('\t').append(ends.get(i));
            PlaceNaming.appendAliases(aliases, key, name, compounds.get(i).aliases());
        }
        rows.copy("place (key, level, parent, name, initials, opened_on)", places);
        rows.copy(PlaceNaming.ALIASES, aliases);
        return List.copyOf(keys);
    }

    /** What costs most of a line and can be said before there is a key, while the server still takes other rows. */
    private static String endOfLine(NewCompound compound, String today) {
        var name = compound.name().strip();
        return PlaceRows.line("compound", compound.community().value(), name, Initials.readings(name), today);
    }

    private static Map<PlaceKey, Integer> wanted(List<NewCompound> compounds) {
        var wanted = new TreeMap<PlaceKey, Integer>();
        for (var compound : compounds) {
            if (compound.community().level() != PlaceLevel.COMMUNITY) {
                throw new CommunityUnknown(compound.community());
            }
            wanted.merge(compound.community(), 1, Integer::sum);
        }
        return wanted;
    }
}
