package org.yuanba.board.desk;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.board.NoticeId;
import org.yuanba.board.notice.NoticeRefused;
import org.yuanba.board.notice.Refusal;
import org.yuanba.board.objection.Channel;
import org.yuanba.board.objection.ObjectionAnswering;
import org.yuanba.board.objection.ObjectionTaking;
import org.yuanba.board.objection.Objections;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Flash;
import org.yuanba.web.NotHere;

/** Objections told at the counter, by phone or on paper, and the answers to all of them. */
@Controller
@Requires("board:edit")
@RequestMapping("/p/{place}/board/notices/{id}/objections")
class ObjectionDeskController {

    private final DeskReading reading;
    private final ObjectionTaking taking;
    private final ObjectionAnswering answering;
    private final Objections objections;

    ObjectionDeskController(
            DeskReading reading, ObjectionTaking taking, ObjectionAnswering answering, Objections objections) {
        this.reading = reading;
        this.taking = taking;
        this.answering = answering;
        this.objections = objections;
    }

    @PostMapping
    String take(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "COUNTER") Channel channel,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(defaultValue = "") String contact,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        try {
            var notice = reading.get(new NoticeId(id), scope);
            var told = channel == Channel.WEB ? Channel.COUNTER : channel;
            var number = taking.take(notice, told, said, contact, by);
            redirect.addFlashAttribute("flash", Flash.of("board.flash.taken", number));
            return "redirect:/p/" + place + "/board/notices/" + id;
        } catch (NoticeRefused refused) {
            return again(place, id, scope, refused.refusals(), model);
        }
    }

    @PostMapping("/{objection}/answer")
    String answer(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @PathVariable UUID objection,
            @RequestParam(defaultValue = "") String answer,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        try {
            answering.answer(
                    objections.find(objection, scope).orElseThrow(NotHere::new),
                    reading.get(new NoticeId(id), scope),
                    answer,
                    by);
            redirect.addFlashAttribute("flash", Flash.of("board.flash.answered"));
            return "redirect:/p/" + place + "/board/notices/" + id;
        } catch (NoticeRefused refused) {
            return again(place, id, scope, refused.refusals(), model);
        }
    }

    @PostMapping("/{objection}/contact")
    String contact(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @PathVariable UUID objection,
            Scope scope,
            Actor by,
            Model model) {
        model.addAttribute("contactOf", objection);
        model.addAttribute("contact", answering.contact(objection, scope, by).orElseThrow(NotHere::new));
        return again(place, id, scope, List.of(), model);
    }

    private String again(PlaceKey place, UUID id, Scope scope, List<Refusal> refusals, Model model) {
        model.addAttribute("view", reading.notice(place, new NoticeId(id), scope));
        model.addAttribute("refusals", refusals);
        return "board/desk/notice";
    }
}
