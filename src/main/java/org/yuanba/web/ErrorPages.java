package org.yuanba.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.ui.Model;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.yuanba.access.KeyNeeded;
import org.yuanba.access.OutOfScope;
import org.yuanba.access.PermissionMissing;
import org.yuanba.access.Refusals;
import org.yuanba.access.TooManyRequests;

/**
 * What a page says when it cannot do what was asked: what happened, and what to do next; never a detail. Addresses
 * below {@code /api} answer with a sentence in JSON instead.
 */
@ControllerAdvice
@Order(0)
class ErrorPages {

    private final PageAdvice.Pages pages;
    private final Refusals refusals;
    private final Texts texts;
    private final MovedPlaces moved;

    ErrorPages(PageAdvice.Pages pages, Refusals refusals, Texts texts, MovedPlaces moved) {
        this.pages = pages;
        this.refusals = refusals;
        this.texts = texts;
        this.moved = moved;
    }

    @ExceptionHandler(OutOfScope.class)
    Object outOfScope(OutOfScope e, HttpServletRequest request, HttpServletResponse response, Model model) {
        var today = moved.addressOfToday(request);
        if (today.isPresent()) {
            return "redirect:" + today.get();
        }
        refusals.note(e.place(), null, request.getRequestURI());
        return say(HttpStatus.NOT_FOUND, request, response, model);
    }

    @ExceptionHandler(PermissionMissing.class)
    Object permissionMissing(
            PermissionMissing e, HttpServletRequest request, HttpServletResponse response, Model model) {
        refusals.note(e.place(), e.permission(), request.getRequestURI());
        return say(HttpStatus.FORBIDDEN, request, response, model);
    }

    @ExceptionHandler(KeyNeeded.class)
    Object keyNeeded(KeyNeeded e, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                "Bearer realm=\"Yuanba\"" + (e.wasBrought() ? ", error=\"invalid_token\"" : ""));
        return say(HttpStatus.UNAUTHORIZED, e.wasBrought() ? "key" : "401", request, response, model);
    }

    @ExceptionHandler(TooManyRequests.class)
    Object tooManyRequests(TooManyRequests e, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(e.seconds()));
        return say(HttpStatus.TOO_MANY_REQUESTS, request, response, model);
    }

    @ExceptionHandler({NoSuchPlace.class, NoResourceFoundException.class, NotHere.class})
    Object notFound(HttpServletRequest request, HttpServletResponse response, Model model) {
        var today = moved.addressOfToday(request);
        return today.isPresent() ? "redirect:" + today.get() : say(HttpStatus.NOT_FOUND, request, response, model);
    }

    @ExceptionHandler({
        MethodArgumentTypeMismatchException.class,
        ServletRequestBindingException.class,
        MultipartException.class,
        RequestRejectedException.class
    })
    Object badRequest(HttpServletRequest request, HttpServletResponse response, Model model) {
        return say(HttpStatus.BAD_REQUEST, request, response, model);
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    Object otherMethod(
            HttpRequestMethodNotSupportedException e,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var allowed = e.getSupportedMethods();
        if (allowed != null) {
            response.setHeader("Allow", String.join(", ", allowed));
        }
        return say(HttpStatus.METHOD_NOT_ALLOWED, request, response, model);
    }

    @ExceptionHandler(OptimisticLockingFailureException.class)
    Object changedMeanwhile(HttpServletRequest request, HttpServletResponse response, Model model) {
        return say(HttpStatus.CONFLICT, request, response, model);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Object tooLarge(HttpServletRequest request, HttpServletResponse response, Model model) {
        return say(HttpStatus.CONTENT_TOO_LARGE, request, response, model);
    }

    /** The page of this status, or the sentence for whoever asked below {@code /api}. */
    Object say(HttpStatus status, HttpServletRequest request, HttpServletResponse response, Model model) {
        return say(status, Integer.toString(status.value()), request, response, model);
    }

    /** The page of this status with the words of this key: {@code error.<words>.title} and {@code .text}. */
    Object say(HttpStatus status, String words, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (DataError.isFor(request)) {
            return DataError.of(status, words, request, texts).answer();
        }
        response.setStatus(status.value());
        model.addAttribute("page", pages.withoutPlace(request));
        model.addAttribute("words", words);
        return "web/error";
    }
}
