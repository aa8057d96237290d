package org.yuanba.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.yuanba.access.OpenToAll;

/** The page for what no controller caught: a forged or outdated form, an address no server understands, our own faults. */
@Controller
@OpenToAll
class ErrorDispatch implements ErrorController {

    private static final Set<Integer> WITH_WORDS = Set.of(400, 404, 405, 409, 413, 500, 503);

    private final ErrorPages pages;

    ErrorDispatch(ErrorPages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    Object show(HttpServletRequest request, HttpServletResponse response, Model model) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
        return pages.say(status, wordsOf(status), request, response, model);
    }

    /** A refusal from outside the controllers is a form whose token has run out. */
    private static String wordsOf(HttpStatus status) {
        if (status == HttpStatus.FORBIDDEN) {
            return "expired";
        }
        if (WITH_WORDS.contains(status.value())) {
            return Integer.toString(status.value());
        }
        return status.is4xxClientError() ? "400" : "500";
    }
}
