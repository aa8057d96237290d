package org.yuanba.board.sheet;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yuanba.access.OpenToAll;
import org.yuanba.access.Scope;
import org.yuanba.board.BoardCode;
import org.yuanba.board.domain.BoardSections;
import org.yuanba.board.domain.Boards;
import org.yuanba.place.Place;
import org.yuanba.web.NotHere;
import org.yuanba.web.Page;

/** What is printed: the sheet for the wall, and the poster with the code. Anyone may print them. */
@Controller
@OpenToAll
class SheetController {

    private final Boards boards;
    private final BoardSections sections;
    private final Sheets sheets;
    private final PublicAddress address;

    SheetController(Boards boards, BoardSections sections, Sheets sheets, PublicAddress address) {
        this.boards = boards;
        this.sections = sections;
        this.sheets = sheets;
        this.address = address;
    }

    @GetMapping("/b/{code}/sheet")
    String sheet(
            @PathVariable String code,
            @RequestParam(defaultValue = "a4") String size,
            @ModelAttribute(name = "page", binding = false) Page page,
            Model model) {
        var place = placeOf(code);
        var sheet = sheets.of(place, sections.of(place.key()), page);
        model.addAttribute("page", page.inChinese());
        model.addAttribute("view", SheetView.of(sheet, size.equalsIgnoreCase("a3"), address));
        return "board/sheet";
    }

    @GetMapping("/b/{code}/poster")
    String poster(@PathVariable String code, @ModelAttribute(name = "page", binding = false) Page page, Model model) {
        var place = placeOf(code);
        var board = boards.get(place.key(), Scope.ofPublicPlace(place.key()));
        model.addAttribute("page", page.inChinese());
        model.addAttribute("view", PosterView.of(place, board, address));
        return "board/poster";
    }

    private Place placeOf(String code) {
        return BoardCode.parse(code)
                .flatMap(boards::find)
                .map(Boards.Found::place)
                .orElseThrow(NotHere::new);
    }
}
