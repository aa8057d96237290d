package org.yuanba.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.yuanba.person.PublicationGate.Finding;
import org.yuanba.person.PublicationGate.Kind;

/** How each kind of private value shows in a text made plain; the surest first. */
final class Traces {

    private static final String GAP = "[ \\-]{0,2}";
    private static final String NOT_AFTER = "(?<![0-9A-Za-z])";
    private static final String NOT_BEFORE = "(?![0-9A-Za-z])";

    /** Every trace, in the order in which they claim a stretch of text. */
    static final List<Trace> ALL = List.of(
            numbers(
                    Kind.ID_NUMBER,
                    NOT_AFTER + "[1-9](?:" + GAP + "[0-9]){16}" + GAP + "[0-9Xx]" + NOT_BEFORE,
                    text -> IdNumber.parse(text.replaceAll("[ \\-]", ""))),
            named(Kind.ID_NUMBER, "身份证(?:号码?|件号)?[^0-9]{0,6}([1-9][0-9Xx]{14,17})" + NOT_BEFORE),
            phones(
                    Kind.MOBILE,
                    "(?<![0-9A-Za-z])(?:(?:\\+|00)86" + GAP + ")?1" + GAP + "[3-9](?:" + GAP + "[0-9]){9}" + NOT_BEFORE,
                    Mobile::parse),
            phones(
                    Kind.LANDLINE,
                    NOT_AFTER + "\\(?0[0-9]{2,3}\\)?" + GAP + "[0-9](?:" + GAP + "[0-9]){6,7}" + NOT_BEFORE,
                    Landline::parse),
            phones(
                    Kind.LANDLINE,
                    "(?<=(?:电话|座机|固话|联系方式)[^0-9]{0,4})[2-8][0-9]{2,3}" + GAP + "[0-9]{4}" + NOT_BEFORE,
                    text -> Landline.parse("028" + text.replaceAll("[ \\-]", ""))
                            .or(() -> Landline.parse("0830" + text.replaceAll("[ \\-]", "")))),
            numbers(Kind.BANK_CARD, NOT_AFTER + "[3-69](?:" + GAP + "[0-9]){14,18}" + NOT_BEFORE, BankCard::parse),
            numbers(
                    Kind.PLATE,
                    "[" + PlateNumber.PROVINCES
                            + "][A-Za-z][·•. \\-]?[A-HJ-NP-Za-hj-np-z0-9]{4,5}[A-HJ-NP-Za-hj-np-z0-9挂学警]" + NOT_BEFORE,
                    PlateNumber::parse),
            HomeWithName::in);

    private Traces() {}

    /** One kind of trace. */
    interface Trace {
        List<Finding> in(String plain, Set<String> allowedPhones);
    }

    private static Trace numbers(Kind kind, String form, Function<String, Optional<? extends Sensitive>> parse) {
        var pattern = Pattern.compile(form);
        return (plain, allowed) -> {
            var found = new ArrayList<Finding>();
            var matcher = pattern.matcher(plain);
            int from = 0;
            while (matcher.find(from)) {
                var value = parse.apply(matcher.group());
                value.ifPresent(
                        hidden -> found.add(new Finding(kind, matcher.start(), matcher.end(), hidden.masked())));
                from = value.isPresent() ? matcher.end() : matcher.start() + 1;
            }
            return found;
        };
    }

    private static Trace phones(Kind kind, String form, Function<String, Optional<? extends Sensitive>> parse) {
        var trace = numbers(kind, form, parse);
        return (plain, allowed) -> trace.in(plain, allowed).stream()
                .filter(found -> !allowed.contains(
                        plain.substring(found.start(), found.end()).replaceAll("[^0-9]", "")))
                .toList();
    }

    private static Trace named(Kind kind, String form) {
        var pattern = Pattern.compile(form);
        return (plain, allowed) -> pattern.matcher(plain)
                .results()
                .map(match -> new Finding(kind, match.start(1), match.end(1), Sensitive.starred(match.group(1), 1, 2)))
                .toList();
    }
}
