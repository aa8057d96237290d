package org.yuanba.board.desk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.board.NoticeId;
import org.yuanba.board.notice.NoticeDrafting;
import org.yuanba.board.notice.NoticeKind;
import org.yuanba.board.notice.NoticeRefused;
import org.yuanba.board.notice.NoticeRules;
import org.yuanba.board.notice.NoticeState;
import org.yuanba.board.notice.Refusal;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Flash;
import org.yuanba.web.NotHere;

/** Writing notices. */
@Controller
@RequestMapping("/p/{place}/board/notices")
class NoticeDeskController {

    private final DeskReading reading;
    private final NoticeDrafting drafting;
    private final NoticeRules rules;

    NoticeDeskController(DeskReading reading, NoticeDrafting drafting, NoticeRules rules) {
        this.reading = reading;
        this.drafting = drafting;
        this.rules = rules;
    }

    @GetMapping("/new")
    @Requires("board:edit")
    String blank(
            @PathVariable PlaceKey place,
            @RequestParam(defaultValue = "PUBLIC_NOTICE") NoticeKind kind,
            @RequestParam(required = false) @Nullable UUID replaces,
            Scope scope,
            Model model) {
        var form = replaces == null
                ? NoticeForm.blank(
                        kind, reading.desk(place, scope, null).board().urgentPhone())
                : NoticeForm.of(reading.get(new NoticeId(replaces), scope), true);
        return edit(place, "", form, List.of(), scope, model);
    }

    @PostMapping
    @Requires("board:edit")
    String write(
            @PathVariable PlaceKey place,
            @ModelAttribute NoticeForm form,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        reading.compound(place, scope);
        try {
            var replaces = form.said(form.replaces());
            var id = drafting.write(
                    place, form.text(), replaces.isEmpty() ? null : new NoticeId(UUID.fromString(replaces)), by);
            redirect.addFlashAttribute("flash", Flash.of("board.flash.drafted"));
            return "redirect:/p/" + place + "/board/notices/" + id;
        } catch (NoticeRefused refused) {
            return edit(place, "", form, refused.refusals(), scope, model);
        }
    }

    @GetMapping("/{id}")
    @Requires("board:view")
    String show(@PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Model model) {
        model.addAttribute("view", reading.notice(place, new NoticeId(id), scope));
        model.addAttribute("refusals", List.of());
        return "board/desk/notice";
    }

    @GetMapping("/{id}/edit")
    @Requires("board:edit")
    String open(@PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Model model) {
        var notice = reading.get(new NoticeId(id), scope);
        if (notice.state() != NoticeState.DRAFT) {
            throw new NotHere();
        }
        return edit(place, "/" + id, NoticeForm.of(notice, false), List.of(), scope, model);
    }

    @PostMapping("/{id}")
    @Requires("board:edit")
    String rewrite(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @ModelAttribute NoticeForm form,
            Scope scope,
            Model model) {
        try {
            var version = form.version();
            drafting.rewrite(new NoticeId(id), form.text(), version == null ? -1 : version, scope);
            return "redirect:/p/" + place + "/board/notices/" + id;
        } catch (NoticeRefused refused) {
            return edit(place, "/" + id, form, refused.refusals(), scope, model);
        }
    }

    @PostMapping("/{id}/discard")
    @Requires("board:edit")
    String discard(
            @PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Actor by, RedirectAttributes redirect) {
        drafting.discard(new NoticeId(id), scope, by);
        redirect.addFlashAttribute("flash", Flash.of("board.flash.discarded"));
        return "redirect:/p/" + place + "/board";
    }

    private String edit(
            PlaceKey place, String below, NoticeForm form, List<Refusal> refusals, Scope scope, Model model) {
        model.addAttribute(
                "view",
                new EditView(
                        reading.compound(place, scope),
                        "/p/" + place + "/board/notices" + below,
                        form,
                        rules.holdingAt(place),
                        refusals));
        return "board/desk/edit";
    }
}
