package org.yuanba.fund.books.order;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.attachment.AttachmentOwner;
import org.yuanba.fund.MovementId;
import org.yuanba.shared.PlaceKey;

/**
 * A payment as it was prepared and what became of it.
 *
 * @param id its id
 * @param place where the fund is held
 * @param draft what is to be paid
 * @param fundName the fund's name
 * @param payeeName who is paid
 * @param state what became of it
 * @param preparedBy the account that prepared it
 * @param movement the payment in the books, or none yet
 * @param copyWords what anyone may read of the voucher, or none
 * @param version for forms
 */
public record PaymentOrder(
        OrderId id,
        PlaceKey place,
        PaymentDraft draft,
        String fundName,
        String payeeName,
        State state,
        UUID preparedBy,
        @Nullable MovementId movement,
        @Nullable String copyWords,
        int version) {

    /** Kind of owner of the vouchers' files. */
    public static final String FILES = "fund.order";

    /** What became of it. */
    public enum State {
        /** Waits for somebody else to pay it. */
        PREPARED,
        /** Was paid. */
        PAID,
        /** Was taken back before it was paid. */
        WITHDRAWN;

        /** Message key in words. */
        public String key() {
            return "fund.order." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Its page. */
    public String url() {
        return "/p/" + place + "/funds/payments/" + id.value();
    }

    /** Where its vouchers lie. */
    public AttachmentOwner files() {
        return new AttachmentOwner(FILES, id.value(), place);
    }

    /** Whether it waits. */
    public boolean isWaiting() {
        return state == State.PREPARED;
    }
}
