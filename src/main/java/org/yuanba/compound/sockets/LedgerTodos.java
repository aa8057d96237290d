package org.yuanba.compound.sockets;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.compound.domain.CompoundPermissions;
import org.yuanba.compound.listing.CompoundGaps;
import org.yuanba.compound.listing.CompoundGaps.Gap;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.spi.TodoSource;

/**
 * Tells those who keep the ledger what it lacks: one line for figures that are missing, one for figures grown old. It is
 * work of streets, communities and compounds; above them the overview shows the gaps.
 */
@Component
class LedgerTodos implements TodoSource {

    private final Access access;
    private final CompoundGaps gaps;

    LedgerTodos(Access access, CompoundGaps gaps) {
        this.access = access;
        this.gaps = gaps;
    }

    @Override
    public List<Todo> waiting(Actor by, Scope scope, int most) {
        var mine = access.scope(by, CompoundPermissions.EDIT);
        var todos = new ArrayList<Todo>();
        for (var root : scope.roots()) {
            var here = mine.within(root);
            if (!here.isEmpty() && todos.size() < most && isWorkOf(here.roots().getFirst())) {
                Stream.of(
                                gaps.missing(here).map(gap -> missing(here, gap)),
                                gaps.old(here).map(gap -> old(here, gap)))
                        .flatMap(Optional::stream)
                        .forEach(todos::add);
            }
        }
        return todos.stream().limit(most).toList();
    }

    private static boolean isWorkOf(PlaceKey place) {
        return place.level().digits() >= PlaceLevel.STREET.digits();
    }

    private static Todo missing(Scope here, Gap gap) {
        return new Todo(
                "clipboard-list",
                "todo.compound.missing",
                List.of(gap.compounds(), gap.name()),
                "todo.compound.missing.why",
                List.of(),
                null,
                "todo.compound.missing.verb",
                url(here, gap, "?missing=" + Objects.requireNonNullElse(gap.mostMissing(), "")));
    }

    private static Todo old(Scope here, Gap gap) {
        return new Todo(
                "history",
                "todo.compound.old",
                List.of(gap.compounds(), gap.name()),
                "todo.compound.old.why",
                List.of(),
                null,
                "todo.compound.old.verb",
                url(here, gap, "?as_of=old"));
    }

    /** The form when it is about one compound, else the list of them at the topmost place that holds them. */
    private static String url(Scope here, Gap gap, String filter) {
        return gap.compounds() == 1 || here.roots().getFirst().equals(gap.first())
                ? "/p/" + gap.first() + "/compounds/edit"
                : "/p/" + here.roots().getFirst() + "/compounds" + filter;
    }
}
