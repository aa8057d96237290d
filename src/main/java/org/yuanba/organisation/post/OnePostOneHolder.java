package org.yuanba.organisation.post;

import java.util.List;
import java.util.Optional;
import org.yuanba.organisation.domain.Refusal;
import org.yuanba.shared.DateRange;

/** A single post has one holder at a time, and nobody holds the same post twice at once. The schema refuses it too. */
final class OnePostOneHolder {

    private OnePostOneHolder() {}

    static Optional<Refusal> check(PostKind kind, PostDraft draft, List<Post> posts) {
        var wanted = new DateRange(draft.since(), draft.until());
        return posts.stream()
                .filter(post -> post.kind().code().equals(kind.code()))
                .filter(post -> new DateRange(post.since(), post.until()).overlaps(wanted))
                .filter(post -> kind.single()
                        || (draft.holder() != null && draft.holder().equals(post.holder())))
                .findFirst()
                .map(post -> Refusal.of(
                        "since",
                        post.until() == null ? "organisation.wrong.post.held" : "organisation.wrong.post.held.until",
                        kind.name(),
                        post.since(),
                        post.until() == null ? "" : post.until()));
    }
}
