package org.yuanba.board.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.board.domain.BoardSections;
import org.yuanba.board.domain.BoardVersions;
import org.yuanba.board.domain.Boards;
import org.yuanba.board.sheet.Sheets;
import org.yuanba.web.Page;

/** Reads all a board shows. */
@Component
class BoardReading {

    private final BoardSections sections;
    private final BoardVersions versions;
    private final Sheets sheets;

    BoardReading(BoardSections sections, BoardVersions versions, Sheets sheets) {
        this.sections = sections;
        this.versions = versions;
        this.sheets = sheets;
    }

    BoardView read(Boards.Found found, @Nullable String paper, Page page) {
        var compound = found.place().key();
        var shown = sections.of(compound);
        var sheet = sheets.of(found.place(), shown, page);
        var version = sheet.number();
        return new BoardView(
                found.place(),
                sheet.above(),
                sheet.board(),
                shown,
                version,
                PaperNote.of(paper, version, versions, compound, found.printed() != null),
                found.printed());
    }
}
