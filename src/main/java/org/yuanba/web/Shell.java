package org.yuanba.web;

import gg.jte.TemplateEngine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.CurrentActor;
import org.yuanba.access.Permission;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.spi.Fragment;
import org.yuanba.web.spi.PlaceTab;
import org.yuanba.web.spi.TabSection;

/** What {@link Page} reads from: texts, rights, places and the modules' sockets. */
@Component
class Shell {

    private final Texts texts;
    private final Rights rights;
    private final Places places;
    private final Sockets sockets;
    private final Surroundings surroundings;

    Shell(Texts texts, Rights rights, Places places, Sockets sockets, Surroundings surroundings) {
        this.texts = texts;
        this.rights = rights;
        this.places = places;
        this.sockets = sockets;
        this.surroundings = surroundings;
    }

    Texts texts() {
        return texts;
    }

    Optional<Actor> actor() {
        return rights.current().get();
    }

    LocalDate today() {
        return LocalDate.now(surroundings.clock().withZone(Dates.ZONE));
    }

    TemplateEngine templates() {
        return surroundings.templates();
    }

    boolean isDemo() {
        return surroundings.demo();
    }

    Assets assets() {
        return surroundings.assets();
    }

    boolean may(Actor by, Permission permission, PlaceKey place) {
        return rights.access().may(by, permission, place);
    }

    boolean mayAnywhere(Actor by, Permission permission) {
        return !rights.access().scope(by, permission).isEmpty();
    }

    int waiting(Actor by) {
        return Math.min(Todos.MOST, sockets.todos().everywhere(by).size());
    }

    PlaceBar bar(PlaceKey key, Actor by, String address) {
        var path = places.path(key);
        var scope = rights.access().scope(by);
        var crumbs = path.stream()
                .filter(place -> place.inPath() && !place.key().equals(key))
                .map(place -> new PlaceBar.Crumb(
                        place.key(), place.shortName(), place.managedBy(), scope.covers(place.key())))
                .toList();
        var open = slugIn(address);
        var tabs = sockets.tabs().stream()
                .filter(tab -> tab.levels().contains(key.level()))
                .map(tab -> new PlaceBar.Tab(tab.slug(), tab.slug().equals(open) || sockets.belongs(open, tab)))
                .toList();
        return new PlaceBar(crumbs, here(path, key), open, tabs);
    }

    /** What other modules add below the own content of a tab, for those who may see it. */
    List<Fragment> sections(PlaceKey place, String tab, Actor by) {
        return sockets.sections().stream()
                .filter(section -> section.tab().equals(tab))
                .flatMap(section -> {
                    var scope = rights.access().scope(by, section.permission());
                    return scope.covers(place)
                            ? section.render(place, scope.within(place), by).stream()
                            : Stream.<Fragment>empty();
                })
                .toList();
    }

    private static Place here(List<Place> path, PlaceKey key) {
        return path.stream()
                .filter(place -> place.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NoSuchPlace(key));
    }

    private static String slugIn(String address) {
        var parts = address.split("/");
        return parts.length > 3 ? parts[3] : "overview";
    }

    /** Who may what. */
    @Component
    record Rights(Access access, CurrentActor current) {}

    /** The sockets modules plug into, in their order. */
    @Component
    record Sockets(List<PlaceTab> tabs, List<TabSection> sections, Todos todos) {

        /** Whether this page is one that a second module brings to the tab. */
        boolean belongs(String page, PlaceTab tab) {
            return sections.stream()
                    .anyMatch(section ->
                            section.tab().equals(tab.slug()) && section.pages().contains(page));
        }

        Sockets {
            tabs = tabs.stream()
                    .sorted(Comparator.comparingInt(PlaceTab::order))
                    .toList();
            sections = sections.stream()
                    .sorted(Comparator.comparingInt(TabSection::order))
                    .toList();
        }
    }

    /** Time, static files, and whether this is the demonstration. */
    @Component
    record Surroundings(
            Clock clock,
            TemplateEngine templates,
            Assets assets,
            @Value("${yuanba.demo}") boolean demo) {}
}
