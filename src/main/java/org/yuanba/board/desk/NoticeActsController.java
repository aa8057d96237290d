package org.yuanba.board.desk;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.attachment.AttachmentId;
import org.yuanba.attachment.FileRefused;
import org.yuanba.board.NoticeId;
import org.yuanba.board.notice.NoticeAttaching;
import org.yuanba.board.notice.NoticeEnding;
import org.yuanba.board.notice.NoticePublishing;
import org.yuanba.board.notice.NoticeRefused;
import org.yuanba.board.notice.Refusal;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Flash;

/** What one does with a notice: publish it, end it, take it back, add a file. */
@Controller
@RequestMapping("/p/{place}/board/notices/{id}")
class NoticeActsController {

    private final DeskReading reading;
    private final NoticePublishing publishing;
    private final NoticeEnding ending;
    private final NoticeAttaching attaching;

    NoticeActsController(
            DeskReading reading, NoticePublishing publishing, NoticeEnding ending, NoticeAttaching attaching) {
        this.reading = reading;
        this.publishing = publishing;
        this.ending = ending;
        this.attaching = attaching;
    }

    @PostMapping("/publish")
    @Requires("board:publish")
    String publish(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean officePhones,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        return act(
                place,
                id,
                scope,
                model,
                redirect,
                "board.flash.published",
                () -> publishing.publish(new NoticeId(id), officePhones, scope, by));
    }

    @PostMapping("/end")
    @Requires("board:publish")
    String end(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        return act(
                place, id, scope, model, redirect, "board.flash.ended", () -> ending.end(new NoticeId(id), scope, by));
    }

    @PostMapping("/withdraw")
    @Requires("board:publish")
    String withdraw(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        return act(
                place,
                id,
                scope,
                model,
                redirect,
                "board.flash.withdrawn",
                () -> ending.withdraw(new NoticeId(id), reason, scope, by));
    }

    @PostMapping("/files")
    @Requires("board:edit")
    String attach(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam MultipartFile file,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        var name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            return act(
                    place,
                    id,
                    scope,
                    model,
                    redirect,
                    "board.flash.attached",
                    () -> attaching.attach(new NoticeId(id), name == null ? "" : name, content, scope, by));
        }
    }

    @PostMapping("/files/{file}/remove")
    @Requires("board:edit")
    String detach(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @PathVariable UUID file,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        return act(
                place,
                id,
                scope,
                model,
                redirect,
                "board.flash.detached",
                () -> attaching.detach(new NoticeId(id), new AttachmentId(file), scope, by));
    }

    private String act(
            PlaceKey place,
            UUID id,
            Scope scope,
            Model model,
            RedirectAttributes redirect,
            String done,
            Runnable work) {
        List<Refusal> refusals;
        try {
            work.run();
            redirect.addFlashAttribute("flash", Flash.of(done));
            return "redirect:/p/" + place + "/board/notices/" + id;
        } catch (NoticeRefused refused) {
            refusals = refused.refusals();
        } catch (FileRefused refused) {
            refusals = List.of(new Refusal("file", refused.key(), refused.arguments()));
        }
        model.addAttribute("view", reading.notice(place, new NoticeId(id), scope));
        model.addAttribute("refusals", refusals);
        return "board/desk/notice";
    }
}
