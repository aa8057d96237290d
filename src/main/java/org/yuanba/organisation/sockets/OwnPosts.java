package org.yuanba.organisation.sockets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Unscoped;
import org.yuanba.organisation.OrganisationRecord;
import org.yuanba.organisation.Organisations;
import org.yuanba.organisation.post.Post;
import org.yuanba.organisation.post.Posts;
import org.yuanba.person.PersonId;
import org.yuanba.person.spi.OwnRecords;

/**
 * The posts somebody holds or held, for herself. A post was given by others and is not hers to take back here; that her
 * name stands in public with it is a consent of its own, and goes with that.
 */
@Component
@Unscoped("asked by whoever holds her own link, or by the worker who found her in her scope")
class OwnPosts implements OwnRecords {

    private final Posts posts;
    private final Organisations organisations;
    private final Access access;

    OwnPosts(Posts posts, Organisations organisations, Access access) {
        this.posts = posts;
        this.organisations = organisations;
        this.access = access;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<OwnRecord> of(PersonId person) {
        var all = access.scope(Actor.system());
        return posts.heldBy(person).stream()
                .map(post -> record(post, organisations.find(post.organisation(), all)))
                .toList();
    }

    private static OwnRecord record(Post post, Optional<OrganisationRecord> organisation) {
        var facts = new ArrayList<OwnFact>();
        organisation.ifPresent(found -> facts.add(OwnFact.text("field.organisation.name", found.name())));
        facts.add(OwnFact.said(
                "field.organisation.post", post.kind().name(), post.kind().name(true)));
        facts.add(OwnFact.day("field.organisation.since", post.since()));
        Optional.ofNullable(post.until()).ifPresent(day -> facts.add(OwnFact.day("field.organisation.until", day)));
        facts.add(OwnFact.word("field.organisation.how", post.how().key()));
        return new OwnRecord("organisation.held.post", "organisation.held.basis", facts, null);
    }
}
