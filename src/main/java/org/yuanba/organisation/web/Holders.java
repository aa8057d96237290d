package org.yuanba.organisation.web;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Permission;
import org.yuanba.organisation.post.Post;
import org.yuanba.person.PersonCard;
import org.yuanba.person.PersonDirectory;
import org.yuanba.person.PersonId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** Names of holders of posts, as far as the reader may see persons: form of address and masked name. */
@Component
public class Holders {

    private static final Permission SEE_PERSONS = new Permission("person:view");
    private static final int MOST = 12;

    private final PersonDirectory persons;
    private final Access access;

    Holders(PersonDirectory persons, Access access) {
        this.persons = persons;
        this.access = access;
    }

    /** The cards of the holders this reader may see. */
    public Map<PersonId, PersonCard> of(Collection<Post> posts, Actor by) {
        var ids = new HashSet<PersonId>();
        posts.forEach(post -> {
            if (post.holder() != null) {
                ids.add(post.holder());
            }
        });
        return persons.of(ids, access.scope(by, SEE_PERSONS));
    }

    /** The card of one, if this reader may see it. */
    public @Nullable PersonCard card(@Nullable PersonId person, Actor by) {
        return person == null
                ? null
                : persons.find(person, access.scope(by, SEE_PERSONS)).orElse(null);
    }

    /** Those of the place's community whose name or form of address holds the words, as far as this reader may see them. */
    public List<PersonCard> called(String words, PlaceKey place, Actor by) {
        var community = place.level() == PlaceLevel.COMPOUND ? place.at(PlaceLevel.COMMUNITY) : place;
        return persons.called(words, community, access.scope(by, SEE_PERSONS), MOST);
    }

    /** Form of address and masked name. */
    public static String said(PersonCard card) {
        return card.name() == null
                ? card.formOfAddress()
                : card.formOfAddress() + "（" + card.name().masked() + "）";
    }
}
