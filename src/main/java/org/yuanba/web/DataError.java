package org.yuanba.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What whoever asks for data below {@code /api/} is told when it cannot be done.
 *
 * @param error a sentence: what happened and what to do
 * @param status the status, for those who see the body alone
 */
record DataError(String error, int status) {

    private static final String DATA = "/api/";

    /** Whether data was asked for, also when this is the second round after a failure. */
    static boolean isFor(HttpServletRequest request) {
        var address = request.getAttribute("jakarta.servlet.error.request_uri") instanceof String asked
                ? asked
                : request.getRequestURI();
        return address.startsWith(DATA);
    }

    /** The sentence of these words, {@code error.data.<words>}, or else that of the kind of status. */
    static DataError of(HttpStatus status, String words, HttpServletRequest request, Texts texts) {
        var locale = languageOf(request);
        var key = "error.data." + words;
        var known = texts.has(locale, key) ? key : status.is4xxClientError() ? "error.data.400" : "error.data.500";
        return new DataError(texts.text(locale, known), status.value());
    }

    /** The answer with this body; what the client says it accepts does not matter any more. */
    ResponseEntity<DataError> answer() {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(this);
    }

    /** The same as text, for where nothing turns records into JSON. */
    String json() {
        return "{\"error\":\"%s\",\"status\":%d}"
                .formatted(error.replace("\\", "\\\\").replace("\"", "\\\""), status);
    }

    /** The reader's own choice, or what her client asks for; Chinese where neither says English. */
    private static Locale languageOf(HttpServletRequest request) {
        var asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
                && request.getLocale().getLanguage().equals("en");
        return Preferences.chosenLocale(request).orElse(asked ? Locale.ENGLISH : Texts.CHINESE);
    }
}
