package org.yuanba.board.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yuanba.access.OpenToAll;
import org.yuanba.board.NoticeId;
import org.yuanba.board.notice.NoticeRefused;
import org.yuanba.board.notice.Refusal;
import org.yuanba.board.objection.Channel;
import org.yuanba.board.objection.Objection;
import org.yuanba.board.objection.ObjectionTaking;
import org.yuanba.board.objection.Objections;
import org.yuanba.web.Page;

/** A notice with its whole text, and what one has to say about it: no sign-in, no name asked. */
@Controller
@OpenToAll
class NoticeController {

    private final NoticeReading reading;
    private final ObjectionTaking taking;
    private final Objections objections;
    private final Throttle throttle;

    NoticeController(NoticeReading reading, ObjectionTaking taking, Objections objections, Throttle throttle) {
        this.reading = reading;
        this.taking = taking;
        this.objections = objections;
        this.throttle = throttle;
    }

    @GetMapping("/b/{code}/notices/{id}")
    String show(@PathVariable String code, @PathVariable UUID id, Model model) {
        return page(code, new NoticeId(id), Map.of(), List.of(), model);
    }

    @PostMapping("/b/{code}/notices/{id}")
    String object(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String website,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var board = reading.board(code);
        if (!website.isEmpty()) {
            return "redirect:/b/" + code;
        }
        try {
            if (!throttle.lets(request.getRemoteAddr())) {
                throw NoticeRefused.because("objection.refused.often");
            }
            var number = taking.take(reading.notice(board, new NoticeId(id)), Channel.WEB, said, contact, null);
            return "redirect:/b/" + code + "/answers?number=" + number;
        } catch (NoticeRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(code, new NoticeId(id), Map.of("said", said, "contact", contact), refused.refusals(), model);
        }
    }

    @GetMapping("/b/{code}/answers")
    String answer(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String number,
            HttpServletRequest request,
            Model model) {
        var board = reading.board(code);
        var typed = number.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        Optional<Objection> found = typed.isEmpty() || !throttle.lets("number " + request.getRemoteAddr())
                ? Optional.empty()
                : objections.numbered(typed);
        model.addAttribute("view", new AnswerPage(board.place(), "/b/" + code, typed, found.orElse(null)));
        return "board/answer";
    }

    /** How the public pages look for this reader. */
    @ModelAttribute("look")
    Look look(@ModelAttribute(name = "page", binding = false) Page page) {
        return new Look(page.isElder(), page.elderStep());
    }

    private String page(String code, NoticeId id, Map<String, String> typed, List<Refusal> refusals, Model model) {
        var board = reading.board(code);
        model.addAttribute("view", reading.page(board, reading.notice(board, id), typed, refusals));
        return "board/notice";
    }
}
