package org.yuanba.fund.books.web;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.fund.ledger.LedgerRefused;
import org.yuanba.shared.Money;
import org.yuanba.shared.NewId;

/**
 * A form of the books as it was typed, and what is wrong with it.
 *
 * @param typed what was typed, by field
 * @param refused what is wrong, or none
 */
public record BooksForm(Map<String, String> typed, @Nullable LedgerRefused refused) {

    private static final int FEN_DIGITS = 2;

    /** Keeps its own map. */
    public BooksForm {
        typed = Map.copyOf(typed);
    }

    /** An empty form with a key of its own, so that it counts once however often it is sent. */
    public static BooksForm blank() {
        return new BooksForm(Map.of("key", NewId.next().toString()), null);
    }

    public static BooksForm of(Map<String, String> typed) {
        return new BooksForm(typed, null);
    }

    public BooksForm with(String field, @Nullable Object value) {
        var more = new HashMap<>(typed);
        more.put(field, value == null ? "" : value.toString());
        return new BooksForm(more, refused);
    }

    public BooksForm but(LedgerRefused because) {
        return new BooksForm(typed, because);
    }

    /** What was typed in a field, empty when nothing was. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Whether this is what was chosen. */
    public boolean is(String field, String value) {
        return value.equals(value(field));
    }

    /** Whether something is wrong with this field. */
    public boolean isWrong(String field) {
        return refused != null && refused.field().equals(field);
    }

    /** What was typed, or none when nothing was. */
    public @Nullable String text(String field) {
        var text = value(field).strip();
        return text.isEmpty() ? null : text;
    }

    /** The key under which it counts once. */
    public UUID key() {
        return uuid("key").orElseThrow(() -> new LedgerRefused("", "fund.refused.form"));
    }

    public Optional<UUID> uuid(String field) {
        return value(field).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(value(field)))
                : Optional.empty();
    }

    public int version() {
        return value("version").matches("[0-9]{1,9}") ? Integer.parseInt(value("version")) : -1;
    }

    /** An amount of money: more than nothing, to the fen, below a million million yuan. */
    public Money money(String field) {
        var typed = Normalizer.normalize(value(field), Normalizer.Form.NFKC).replaceAll("[,\\s¥元]", "");
        LedgerRefused.when(typed.startsWith("-") || typed.startsWith("－"), field, "fund.refused.negative");
        LedgerRefused.when(!typed.matches("[0-9]{1,30}(\\.[0-9]{1,30})?"), field, "fund.refused.no-amount");
        var yuan = new BigDecimal(typed);
        LedgerRefused.when(yuan.stripTrailingZeros().scale() > FEN_DIGITS, field, "fund.refused.fen");
        LedgerRefused.when(yuan.signum() == 0, field, "fund.refused.amount");
        return Money.ofYuan(yuan).orElseThrow(() -> new LedgerRefused(field, "fund.refused.too-large"));
    }

    /** A day, none when the field is empty. */
    public @Nullable LocalDate day(String field) {
        try {
            return value(field).isBlank() ? null : LocalDate.parse(value(field).strip());
        } catch (DateTimeException e) {
            throw new LedgerRefused(field, "fund.refused.no-day");
        }
    }

    /** A day that must be there. */
    public LocalDate needDay(String field) {
        var day = day(field);
        if (day == null) {
            throw new LedgerRefused(field, "fund.refused.no-day");
        }
        return day;
    }

    /** One of the words of an enum that must be chosen. */
    public <E extends Enum<E>> E one(String field, Class<E> of, String messageKey) {
        return Arrays.stream(of.getEnumConstants())
                .filter(word -> word.name().equals(value(field)))
                .findFirst()
                .orElseThrow(() -> new LedgerRefused(field, messageKey));
    }
}
