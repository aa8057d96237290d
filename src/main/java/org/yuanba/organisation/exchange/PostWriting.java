package org.yuanba.organisation.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.exchange.spi.RowChange;
import org.yuanba.exchange.spi.Undoable;
import org.yuanba.exchange.spi.WritingRefused;
import org.yuanba.exchange.spi.Written;
import org.yuanba.organisation.OrganisationId;
import org.yuanba.organisation.OrganisationRecord;
import org.yuanba.organisation.Organisations;
import org.yuanba.organisation.domain.OrganisationPermissions;
import org.yuanba.organisation.domain.OrganisationRefused;
import org.yuanba.organisation.post.Appointment;
import org.yuanba.organisation.post.Post;
import org.yuanba.organisation.post.PostDraft;
import org.yuanba.organisation.post.PostKeeping;
import org.yuanba.organisation.post.Posts;
import org.yuanba.person.PersonId;

/** Writes rows of posts and takes them back, with the rights of the one who does it. */
@Component
class PostWriting {

    private final PostKeeping keeping;
    private final Posts posts;
    private final Organisations organisations;
    private final SheetWords words;
    private final Access access;

    PostWriting(PostKeeping keeping, Posts posts, Organisations organisations, SheetWords words, Access access) {
        this.keeping = keeping;
        this.posts = posts;
        this.organisations = organisations;
        this.words = words;
        this.access = access;
    }

    List<Written> write(List<RowChange> changes, Actor by) {
        var scope = access.scope(by, OrganisationPermissions.IMPORT);
        try {
            return changes.stream()
                    .map(change -> change.id() == null ? take(change, scope, by) : revise(change, scope, by))
                    .toList();
        } catch (OrganisationRefused refused) {
            var first = refused.refusals().getFirst();
            throw new WritingRefused(first.key(), first.arguments());
        }
    }

    private Written take(RowChange change, Scope scope, Actor by) {
        var id = UUID.fromString(String.valueOf(change.resolved().get(SheetWords.NAME)));
        var organisation = organisation(new OrganisationId(id), scope);
        var holder = change.resolved().get(SheetWords.HOLDER);
        var after = change.after();
        var draft = new PostDraft(
                String.valueOf(change.resolved().get(SheetWords.POST)),
                holder == null ? null : new PersonId(UUID.fromString(holder)),
                holder == null,
                LocalDate.parse(String.valueOf(after.get(SheetWords.SINCE))),
                after.containsKey(SheetWords.UNTIL)
                        ? LocalDate.parse(String.valueOf(after.get(SheetWords.UNTIL)))
                        : null,
                after.containsKey(SheetWords.HOW)
                        ? words.way(String.valueOf(after.get(SheetWords.HOW)))
                        : Appointment.ELECTED,
                "是".equals(after.get(SheetWords.NEWLY_TRAINED)),
                Map.of());
        return written(keeping.take(organisation, draft, scope, by), organisation);
    }

    private Written revise(RowChange change, Scope scope, Actor by) {
        var post = post(Objects.requireNonNull(change.id()));
        var organisation = organisation(post.organisation(), scope);
        revise(post, change.version(), change.before(), change.after(), organisation, scope, by);
        return written(post.id(), organisation);
    }

    private void revise(
            Post post,
            int version,
            Map<String, String> before,
            Map<String, String> after,
            OrganisationRecord organisation,
            Scope scope,
            Actor by) {
        var touchesUntil = before.containsKey(SheetWords.UNTIL) || after.containsKey(SheetWords.UNTIL);
        var until = after.get(SheetWords.UNTIL);
        keeping.revise(
                organisation,
                post,
                version,
                touchesUntil ? until == null ? null : LocalDate.parse(until) : post.until(),
                after.containsKey(SheetWords.HOW) ? words.way(String.valueOf(after.get(SheetWords.HOW))) : post.how(),
                after.containsKey(SheetWords.NEWLY_TRAINED)
                        ? "是".equals(after.get(SheetWords.NEWLY_TRAINED))
                        : post.newlyTrained(),
                scope,
                by);
    }

    private Written written(UUID id, OrganisationRecord organisation) {
        var post = post(id);
        return new Written(
                id,
                organisation.place(),
                organisation.name() + " " + post.kind().name(),
                post.version());
    }

    private Post post(UUID id) {
        return posts.find(id).orElseThrow(() -> new WritingRefused("organisation.wrong.meanwhile", List.of()));
    }

    private OrganisationRecord organisation(OrganisationId id, Scope scope) {
        return organisations
                .find(id, scope)
                .orElseThrow(() -> new WritingRefused("organisation.wrong.meanwhile", List.of()));
    }

    List<Written> undo(List<Undoable> records, Actor by) {
        var scope = access.scope(by, OrganisationPermissions.IMPORT);
        var kept = new ArrayList<Written>();
        for (var record : records) {
            var post = posts.find(record.written().id()).orElse(null);
            var organisation = post == null
                    ? null
                    : organisations.find(post.organisation(), scope).orElse(null);
            if (post == null
                    || organisation == null
                    || post.version() != record.written().version()) {
                kept.add(record.written());
            } else if (record.isNew()) {
                keeping.withdraw(organisation, post, scope, by);
            } else {
                revise(post, post.version(), record.after(), record.before(), organisation, scope, by);
            }
        }
        return kept;
    }
}
