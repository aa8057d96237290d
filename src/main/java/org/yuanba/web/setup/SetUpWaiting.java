package org.yuanba.web.setup;

import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Leads whoever comes too early to the page that says what to do. */
@ControllerAdvice
@Order(-1)
class SetUpWaiting {

    @ExceptionHandler(SetUpFirst.NotSetUp.class)
    String waiting() {
        return "forward:/set-up/";
    }
}
