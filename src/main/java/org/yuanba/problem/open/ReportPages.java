package org.yuanba.problem.open;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.board.BoardDoors;
import org.yuanba.board.DutyPhones;
import org.yuanba.place.Place;
import org.yuanba.problem.casework.Problem;
import org.yuanba.problem.catalog.Catalog;
import org.yuanba.problem.catalog.Category;
import org.yuanba.problem.intake.GuardedWords;
import org.yuanba.problem.listing.Similar;
import org.yuanba.web.NotHere;

/** Gathers what the public form shows, and finds out what a text is about. */
@Component
@Unscoped("the public form")
class ReportPages {

    private static final String OTHER = "other";

    private final BoardDoors doors;
    private final DutyPhones phones;
    private final Catalog catalog;
    private final GuardedWords words;
    private final Similar similar;

    ReportPages(BoardDoors doors, DutyPhones phones, Catalog catalog, GuardedWords words, Similar similar) {
        this.similar = similar;
        this.doors = doors;
        this.phones = phones;
        this.catalog = catalog;
        this.words = words;
    }

    Place yard(String code) {
        return doors.find(code).orElseThrow(NotHere::new);
    }

    /** What was chosen, else what the words say, else none of them. */
    Category category(Form form) {
        return catalog.category(form.value("category"))
                .or(() -> catalog.categories().stream()
                        .filter(one -> said(one, form.value("words")))
                        .findFirst())
                .or(() -> catalog.category(OTHER))
                .orElseGet(() -> catalog.categories().getLast());
    }

    private static boolean said(Category category, String text) {
        return List.of(category.keywords().split(",")).stream()
                .anyMatch(word -> !word.isBlank() && text.contains(word));
    }

    /** Only of the same category, so that nobody reads what others wrote: category, building and stage are public. */
    private List<Problem> alike(Place here, Category category, Form form) {
        var title = words.title(words.masked(form.value("words")));
        return similar
                .to(here.key(), category.code(), form.value("where"), title, Scope.ofPublicPlace(here.key()))
                .stream()
                .filter(one -> one.matter().category().equals(category.code()))
                .toList();
    }

    ReportView view(Place here, String code, Form form, boolean stop, boolean look) {
        var chosen = form.value("words").isEmpty() && form.value("category").isEmpty()
                ? Optional.<Category>empty()
                : Optional.of(category(form));
        var text = form.value("words");
        return new ReportView(
                here,
                "/b/" + code,
                phones.of(here.key()).orElse(null),
                catalog.categories(),
                chosen.orElse(null),
                form,
                stop,
                chosen.map(one -> one.kind().days()).orElse(7),
                look ? words.findings(text) : List.of(),
                look ? words.masked(text) : null,
                chosen.isEmpty() ? List.of() : alike(here, chosen.get(), form));
    }
}
