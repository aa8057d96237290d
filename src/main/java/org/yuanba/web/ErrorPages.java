package org.yuanba.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.ui.Model;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.yuanba.access.AccessRefused;
import org.yuanba.access.CurrentActor;
import org.yuanba.access.OutOfScope;
import org.yuanba.access.Permission;
import org.yuanba.access.PermissionMissing;
import org.yuanba.shared.PlaceKey;

/** What a page says when it cannot do what was asked: what happened, and what to do next; never a detail. */
@ControllerAdvice
@Order(0)
class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final PageAdvice.Pages pages;
    private final CurrentActor current;
    private final ApplicationEventPublisher events;

    ErrorPages(PageAdvice.Pages pages, CurrentActor current, ApplicationEventPublisher events) {
        this.pages = pages;
        this.current = current;
        this.events = events;
    }

    @ExceptionHandler(OutOfScope.class)
    String outOfScope(OutOfScope e, HttpServletRequest request, HttpServletResponse response, Model model) {
        refused(e.place(), null, request);
        return page(HttpStatus.NOT_FOUND, request, response, model);
    }

    @ExceptionHandler(PermissionMissing.class)
    String permissionMissing(
            PermissionMissing e, HttpServletRequest request, HttpServletResponse response, Model model) {
        refused(e.place(), e.permission(), request);
        return page(HttpStatus.FORBIDDEN, request, response, model);
    }

    @ExceptionHandler({NoSuchPlace.class, NoResourceFoundException.class, NotHere.class})
    String notFound(HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(HttpStatus.NOT_FOUND, request, response, model);
    }

    @ExceptionHandler({
        MethodArgumentTypeMismatchException.class,
        ServletRequestBindingException.class,
        HttpRequestMethodNotSupportedException.class
    })
    String badRequest(HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(HttpStatus.BAD_REQUEST, request, response, model);
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    String databaseAway(Exception e, HttpServletRequest request, HttpServletResponse response, Model model) {
        LOG.warn("The database is away: {}", e.getMessage());
        response.setHeader("Retry-After", "5");
        return page(HttpStatus.SERVICE_UNAVAILABLE, request, response, model);
    }

    private void refused(PlaceKey place, @Nullable Permission permission, HttpServletRequest request) {
        events.publishEvent(new AccessRefused(
                current.get().map(by -> by.account()).orElse(null), place, permission, request.getRequestURI()));
    }

    private String page(HttpStatus status, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("page", pages.withoutPlace(request));
        model.addAttribute("status", status.value());
        return "web/error";
    }
}
