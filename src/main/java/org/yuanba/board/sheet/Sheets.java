package org.yuanba.board.sheet;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.board.domain.BoardSections.Shown;
import org.yuanba.board.domain.BoardVersions;
import org.yuanba.board.domain.Boards;
import org.yuanba.board.domain.Fingerprint;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.Page;

/** Composes the sheet of a compound and numbers it. */
@Component
public class Sheets {

    private final Boards boards;
    private final Places places;
    private final BoardVersions versions;
    private final TemplateEngine templates;

    Sheets(Boards boards, Places places, BoardVersions versions, TemplateEngine templates) {
        this.boards = boards;
        this.places = places;
        this.versions = versions;
        this.templates = templates;
    }

    /** The sheet of this compound with these sections, always in Chinese, numbered by what it says. */
    public Sheet of(Place place, List<Shown> sections, Page page) {
        var chinese = page.inChinese();
        var fitting =
                new SheetFitting(place.key(), fragment -> render("web/_fragment.jte", "fragment", fragment, chinese));
        var fitted = fitting.fit(sections);
        var sheet = new Sheet(
                place,
                places.path(place.key()).stream()
                        .filter(above -> above.level() == PlaceLevel.STREET || above.level() == PlaceLevel.COMMUNITY)
                        .toList(),
                boards.get(place.key(), Scope.ofPublicPlace(place.key())),
                fitted.wide(),
                fitted.halves(),
                sections.stream().anyMatch(shown -> shown.is("duty")),
                null);
        var text = place.name()
                + textOf(render("board/_sheet-body.jte", "view", sheet, chinese))
                + textOf(render("board/_sheet-foot.jte", "view", sheet, chinese));
        return sheet.numbered(versions.current(place.key(), Fingerprint.of(text)));
    }

    private String render(String template, String name, Object value, Page page) {
        var output = new StringOutput();
        templates.render(template, Map.of("page", page, name, value), output);
        return output.toString();
    }

    /** What a reader sees: the words alone, so that a new look is not a new version. */
    static String textOf(String html) {
        return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
    }
}
