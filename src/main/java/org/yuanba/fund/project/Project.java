package org.yuanba.fund.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.fund.CallId;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.ProjectId;
import org.yuanba.fund.ProjectState;
import org.yuanba.fund.call.ApplicantKind;
import org.yuanba.shared.Money;
import org.yuanba.shared.PlaceKey;

/**
 * A project, without those who asked for it.
 *
 * @param id its id
 * @param number the number on its papers
 * @param call the call it answers
 * @param place its compound
 * @param words what it says
 * @param cost what it was applied for with
 * @param state how far it has come
 * @param reason why it ended without money, or none
 * @param money what became of the money
 * @param notice its notice on the board, or none
 * @param noticeUntil the last day for objections, or none
 * @param report the report, or none
 * @param keeper who looks after it, or none
 * @param appliedAt when it came in
 * @param version counts its changes
 */
public record Project(
        ProjectId id,
        String number,
        CallId call,
        PlaceKey place,
        Words words,
        Money cost,
        ProjectState state,
        @Nullable String reason,
        Funding money,
        @Nullable UUID notice,
        @Nullable LocalDate noticeUntil,
        @Nullable String report,
        @Nullable String keeper,
        Instant appliedAt,
        int version) {

    /** Its title. */
    public String title() {
        return words.title();
    }

    /** Where it is worked on. */
    public String url() {
        return "/p/" + place + "/projects/" + id.value();
    }

    /**
     * What it says.
     *
     * @param title what it is called
     * @param need what is wrong today
     * @param plan what is to be done
     * @param applicant who applies
     * @param applicantName its name
     * @param channel how it came in
     * @param helpedBy who helped, or none
     * @param agreedHow how she agreed to that, or none
     * @param speaker how the one who presents it is called in public, or none
     */
    public record Words(
            String title,
            String need,
            String plan,
            ApplicantKind applicant,
            String applicantName,
            Channel channel,
            @Nullable String helpedBy,
            @Nullable String agreedHow,
            @Nullable String speaker) {}

    /**
     * What became of the money.
     *
     * @param granted what was agreed, or none
     * @param commitment the account it is set aside in, or none
     * @param settled what it cost in the end, or none
     */
    public record Funding(
            @Nullable Money granted,
            @Nullable FundAccountId commitment,
            @Nullable Money settled) {}
}
