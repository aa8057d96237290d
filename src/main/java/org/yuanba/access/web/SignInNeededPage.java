package org.yuanba.access.web;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Sends whoever is not signed in to the page where one does. */
@ControllerAdvice
class SignInNeededPage {

    @ExceptionHandler(SignInNeeded.class)
    String signIn() {
        return "redirect:/sign-in";
    }
}
