package org.yuanba.volunteer.open;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.place.Place;
import org.yuanba.volunteer.helper.Words.Word;
import org.yuanba.volunteer.web.Form;

/**
 * The public form of asking for help.
 *
 * @param here the compound
 * @param phone whom to call instead, or none
 * @param kinds what can be asked for
 * @param form what was typed
 */
public record AskView(Place here, @Nullable String phone, List<Word> kinds, Form form) {}
