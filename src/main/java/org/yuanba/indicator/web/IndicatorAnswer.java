package org.yuanba.indicator.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a place as data.
 *
 * @param place its key
 * @param name what it is called
 * @param asOf the day answered, or none when nothing was kept that early
 * @param basis {@code then} or {@code now}
 * @param indicators the figures
 * @param children the same of the places directly below, when asked for
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record IndicatorAnswer(
        String place,
        String name,
        @Nullable LocalDate asOf,
        String basis,
        List<Item> indicators,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<IndicatorAnswer> children) {

    /**
     * One figure.
     *
     * @param code which measure
     * @param name what it is called
     * @param kind {@code count}, {@code rate}, {@code ratio}, {@code fen} or {@code area} (0.01 m²)
     * @param value the value, a rate as a fraction; none when suppressed or a rate of nothing
     * @param numerator the amount; none when suppressed
     * @param denominator of a rate the whole, otherwise how many compounds were counted; none when suppressed
     * @param asOf the day it holds for
     * @param definition what it means
     * @param leftOut the compounds that are not in it because their figure is not known
     * @param suppressed whether it is hidden because it would give away single persons
     */
    record Item(
            String code,
            String name,
            String kind,
            @Nullable BigDecimal value,
            @Nullable Long numerator,
            @Nullable Long denominator,
            LocalDate asOf,
            String definition,
            LeftOut leftOut,
            boolean suppressed) {}

    /**
     * Compounds left out.
     *
     * @param count how many; none when suppressed
     * @param url where they are listed today, or none
     */
    record LeftOut(@Nullable Long count, @Nullable String url) {}
}
