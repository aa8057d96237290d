package org.yuanba.volunteer.open;

import org.jspecify.annotations.Nullable;
import org.yuanba.volunteer.helper.Words.Word;
import org.yuanba.volunteer.request.Request;
import org.yuanba.volunteer.web.Form;

/**
 * How a request stands, for whoever has its number.
 *
 * @param number what was typed
 * @param request the request, none when there is none of this number
 * @param kind what was asked for, or none
 * @param volunteer how the volunteer is called as far as she agreed to be named, else none
 * @param form what is wrong
 */
public record AskedView(
        String number,
        @Nullable Request request,
        @Nullable Word kind,
        @Nullable String volunteer,
        Form form) {}
