package org.yuanba.board.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yuanba.access.OpenToAll;
import org.yuanba.board.BoardCode;
import org.yuanba.web.Dates;
import org.yuanba.web.NotHere;
import org.yuanba.web.Page;

/** The public blackboard: anyone may read it, nobody is counted. */
@Controller
@OpenToAll
class BoardController {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final int LONGEST_NUMBER = 12;

    private final BoardPages pages;
    private final Clock clock;

    BoardController(BoardPages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/b/{code}")
    ResponseEntity<byte[]> show(
            @PathVariable String code,
            @RequestParam(name = "v", required = false) @Nullable String paper,
            @RequestParam(defaultValue = "") String look,
            @ModelAttribute(name = "page", binding = false) Page page) {
        return answer(asked(code, "", paper, look, page), page);
    }

    @GetMapping("/b/{code}/{slug}")
    ResponseEntity<byte[]> section(
            @PathVariable String code,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String look,
            @ModelAttribute(name = "page", binding = false) Page page) {
        return answer(asked(code, slug, null, look, page), page);
    }

    private Asked asked(String code, String slug, @Nullable String paper, String look, Page page) {
        var shortened = paper == null
                ? null
                : paper.strip().substring(0, Math.min(paper.strip().length(), LONGEST_NUMBER));
        return new Asked(
                BoardCode.parse(code).orElseThrow(NotHere::new),
                slug,
                shortened,
                new Look(page.isElder() || look.equals("elder"), page.elderStep()),
                page.isEnglish(),
                LocalDate.now(clock.withZone(Dates.ZONE)));
    }

    private ResponseEntity<byte[]> answer(Asked asked, Page page) {
        var answer = pages.answer(asked, page);
        return ResponseEntity.ok()
                .contentType(HTML)
                .eTag(answer.tag())
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.VARY, HttpHeaders.COOKIE)
                .body(answer.body());
    }
}
