package org.yuanba.fund.trace;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why and how money was spent, each part only where it is known. What stands in it may be public: no names without
 * consent, nothing below a building.
 *
 * @param title what the project is called
 * @param url where staff read more, or none
 * @param cause why it was asked for, or none
 * @param appliedOn when it was asked for, or none
 * @param decision what it rests on, or none
 * @param vote how votes were counted, or none
 * @param notice the period in which anyone could object, or none
 * @param acceptance who found the work good, or none
 * @param benefits what came of it
 * @param keptBy who looks after it, or none
 */
public record Story(
        String title,
        @Nullable String url,
        @Nullable String cause,
        @Nullable LocalDate appliedOn,
        @Nullable Decision decision,
        @Nullable Vote vote,
        @Nullable NoticePeriod notice,
        @Nullable Acceptance acceptance,
        List<Benefit> benefits,
        @Nullable String keptBy) {

    /**
     * A decision.
     *
     * @param by which body, such as 院落议事会
     * @param on when
     * @param result in words, such as 应到 27 人，到会 21 人，同意 19 人
     */
    public record Decision(String by, LocalDate on, String result) {}

    /**
     * A vote on several projects.
     *
     * @param title what it is called, such as 第二批创投会
     * @param on when it was counted
     * @param result in words why this project is in
     * @param url where anyone reads how it was counted, or none
     */
    public record Vote(
            String title,
            LocalDate on,
            String result,
            @Nullable String url) {}

    /**
     * A public notice with days to object.
     *
     * @param first its first day
     * @param last its last day
     * @param objections how many came in
     * @param answered how many of them were answered
     */
    public record NoticePeriod(LocalDate first, LocalDate last, int objections, int answered) {}

    /**
     * An acceptance.
     *
     * @param on when
     * @param by by whom, in numbers and kinds, such as 居民 7 人，工程师 1 人
     * @param passed whether the work was found good
     */
    public record Acceptance(LocalDate on, String by, boolean passed) {}

    /**
     * Something one can see.
     *
     * @param what what it is, such as 长椅 6 张
     * @param where where it stands
     */
    public record Benefit(String what, String where) {}
}
