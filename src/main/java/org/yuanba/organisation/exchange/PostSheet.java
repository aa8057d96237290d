package org.yuanba.organisation.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.access.Permission;
import org.yuanba.access.Scope;
import org.yuanba.exchange.spi.LedgerColumn;
import org.yuanba.exchange.spi.LedgerSheet;
import org.yuanba.exchange.spi.Match;
import org.yuanba.exchange.spi.RowChange;
import org.yuanba.exchange.spi.SheetRow;
import org.yuanba.exchange.spi.Undoable;
import org.yuanba.exchange.spi.Written;
import org.yuanba.organisation.OrganisationKind;
import org.yuanba.organisation.OrganisationRecord;
import org.yuanba.organisation.Organisations;
import org.yuanba.organisation.domain.OrganisationPermissions;
import org.yuanba.organisation.post.Post;
import org.yuanba.organisation.post.PostKind;
import org.yuanba.organisation.post.Posts;
import org.yuanba.person.PersonDirectory;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/**
 * Posts as a sheet, {@code --sheet posts}. Who holds one is looked for when it is read in, and never written out: the sheet
 * that leaves the house holds no names.
 */
@Component
class PostSheet implements LedgerSheet {

    private static final int AT_ONCE = 500;

    private final SheetWords words;
    private final SheetPlaces sheetPlaces;
    private final PostWriting writing;
    private final Organisations organisations;
    private final Posts posts;
    private final PersonDirectory persons;
    private final Places places;

    PostSheet(
            SheetWords words,
            SheetPlaces sheetPlaces,
            PostWriting writing,
            Organisations organisations,
            Posts posts,
            PersonDirectory persons,
            Places places) {
        this.words = words;
        this.sheetPlaces = sheetPlaces;
        this.writing = writing;
        this.organisations = organisations;
        this.posts = posts;
        this.persons = persons;
        this.places = places;
    }

    @Override
    public String code() {
        return "posts";
    }

    @Override
    public Permission importing() {
        return OrganisationPermissions.IMPORT;
    }

    @Override
    public Permission exporting() {
        return OrganisationPermissions.EXPORT;
    }

    @Override
    public List<LedgerColumn> columns() {
        return words.ofPosts(Stream.of(OrganisationKind.BRANCH, OrganisationKind.RESIDENTS_COMMITTEE)
                .flatMap(kind -> posts.kinds(kind).stream())
                .map(PostKind::name)
                .toList());
    }

    @Override
    public List<Match> match(List<SheetRow> rows, PlaceKey place, Scope scope) {
        var known = sheetPlaces.in(place, scope);
        return rows.stream().map(row -> match(row, known, scope.within(place))).toList();
    }

    private Match match(SheetRow row, SheetPlaces.Known known, Scope within) {
        var id = row.value(SheetWords.ID);
        if (id != null) {
            return uuid(id).flatMap(posts::find)
                    .flatMap(post -> organisations
                            .find(post.organisation(), within)
                            .filter(one -> within.covers(one.place()))
                            .map(one -> existing(post, one, true)))
                    .orElseGet(() -> new Match.Refused(SheetWords.ID, "organisation.sheet.id", List.of()));
        }
        var community = known.find(row.value(SheetWords.COMMUNITY));
        if (community.isEmpty()) {
            return new Match.Refused(SheetWords.COMMUNITY, "organisation.sheet.community", List.of());
        }
        var name = String.valueOf(row.value(SheetWords.NAME));
        var found = organisations.named(name, community.get(), within).stream()
                .filter(one -> within.covers(one.place()))
                .toList();
        return found.size() == 1
                ? match(row, found.getFirst(), community.get())
                : new Match.Refused(SheetWords.NAME, "organisation.sheet.organisation", List.of(name));
    }

    private Match match(SheetRow row, OrganisationRecord organisation, PlaceKey community) {
        var kind = posts.kinds(organisation.kind()).stream()
                .filter(one -> one.name().equals(row.value(SheetWords.POST)))
                .findFirst();
        if (kind.isEmpty()) {
            return new Match.Refused(SheetWords.POST, "organisation.wrong.post.kind", List.of());
        }
        var since = String.valueOf(row.value(SheetWords.SINCE));
        var same = posts.of(List.of(organisation.id())).stream()
                .filter(post -> post.kind().code().equals(kind.get().code())
                        && post.since().toString().equals(since))
                .toList();
        if (same.size() == 1 && kind.get().single()) {
            return existing(same.getFirst(), organisation, false);
        }
        return fresh(row, organisation, kind.get(), since, community);
    }

    private Match fresh(
            SheetRow row, OrganisationRecord organisation, PostKind kind, String since, PlaceKey community) {
        var resolved = new HashMap<String, String>();
        resolved.put(SheetWords.NAME, organisation.id().value().toString());
        resolved.put(SheetWords.POST, kind.code());
        var person = row.value(SheetWords.PERSON);
        if (person != null) {
            var found = persons.called(person, community, Scope.ofPublicPlace(community), 2);
            if (found.size() != 1) {
                return new Match.Refused(
                        SheetWords.PERSON,
                        found.isEmpty() ? "organisation.sheet.person.none" : "organisation.sheet.person.several",
                        List.of(person));
            }
            resolved.put(SheetWords.HOLDER, found.getFirst().id().value().toString());
        }
        return new Match.New(
                organisation.id().value() + " " + kind.code() + " " + since + " "
                        + resolved.getOrDefault(SheetWords.HOLDER, ""),
                resolved);
    }

    private Match existing(Post post, OrganisationRecord organisation, boolean byId) {
        return new Match.Existing(
                post.id(),
                post.version(),
                byId,
                organisation.name() + " " + post.kind().name(),
                organisation.place(),
                texts(post, organisation));
    }

    private Map<String, String> texts(Post post, OrganisationRecord organisation) {
        var texts = new HashMap<String, String>();
        texts.put(SheetWords.NAME, organisation.name());
        texts.put(SheetWords.POST, post.kind().name());
        texts.put(SheetWords.SINCE, post.since().toString());
        texts.put(SheetWords.HOW, words.word(post.how()));
        texts.put(SheetWords.NEWLY_TRAINED, post.newlyTrained() ? "是" : "否");
        if (post.until() != null) {
            texts.put(SheetWords.UNTIL, post.until().toString());
        }
        return texts;
    }

    @Override
    public List<Written> write(List<RowChange> changes, Actor by) {
        return writing.write(changes, by);
    }

    @Override
    public List<Written> undo(List<Undoable> records, Actor by) {
        return writing.undo(records, by);
    }

    @Override
    public void export(PlaceKey place, Scope scope, Consumer<SheetRow> to) {
        var page = organisations.in(place, "", null, 1, AT_ONCE, scope);
        while (true) {
            var byId = new HashMap<org.yuanba.organisation.OrganisationId, OrganisationRecord>();
            page.items().forEach(one -> byId.put(one.id(), one));
            for (var post : posts.of(byId.keySet())) {
                var organisation = java.util.Objects.requireNonNull(byId.get(post.organisation()));
                var community = organisation.place().level() == PlaceLevel.COMPOUND
                        ? organisation.place().at(PlaceLevel.COMMUNITY)
                        : organisation.place();
                var texts = new HashMap<>(texts(post, organisation));
                texts.put(SheetWords.ID, post.id().toString());
                texts.put(
                        SheetWords.COMMUNITY, places.namesOf(List.of(community)).getOrDefault(community, ""));
                to.accept(new SheetRow(0, texts));
            }
            if (!page.hasNext()) {
                return;
            }
            page = organisations.in(place, "", null, page.number() + 1, AT_ONCE, scope);
        }
    }

    /** The id a hidden cell holds. */
    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
