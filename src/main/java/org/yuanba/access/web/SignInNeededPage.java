package org.yuanba.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.yuanba.access.SignInNeeded;

/** Sends whoever is not signed in to the page where one does, and back afterwards. */
@ControllerAdvice
class SignInNeededPage {

    @ExceptionHandler(SignInNeeded.class)
    String signIn(HttpServletRequest request) {
        var query = request.getQueryString();
        var here = request.getRequestURI() + (query == null ? "" : "?" + query);
        var back = request.getMethod().equals("GET") ? Inside.address(here) : "/";
        return back.equals("/")
                ? "redirect:/sign-in"
                : "redirect:/sign-in?to=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }
}
