package org.yuanba.problem.open311;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.yuanba.access.Unscoped;
import org.yuanba.problem.Channel;
import org.yuanba.problem.ProblemRefused;
import org.yuanba.problem.casework.Spot;
import org.yuanba.problem.catalog.Category;
import org.yuanba.problem.catalog.Question;
import org.yuanba.problem.intake.Hand;
import org.yuanba.problem.intake.Intake;
import org.yuanba.problem.intake.Receipt;
import org.yuanba.problem.intake.Report;
import org.yuanba.problem.intake.Reporter;
import org.yuanba.problem.keys.ApiKeys;
import org.yuanba.problem.keys.ApiKeys.ApiKey;
import org.yuanba.problem.open311.Element.Items;

/** Takes in what another system sends: checked as GeoReport says, and kept as anybody's problem. */
@Component("open311Receiving")
@Unscoped("the key says where it may send")
class Receiving {

    private static final Pattern MARKUP = Pattern.compile("<[A-Za-z/!?][^>]*>");
    private static final int LONGEST_URL = 2_000;

    private final ApiKeys keys;
    private final Services services;
    private final Locating locating;
    private final Intake intake;

    Receiving(ApiKeys keys, Services services, Locating locating, Intake intake) {
        this.keys = keys;
        this.services = services;
        this.locating = locating;
        this.intake = intake;
    }

    Answer create(MultiValueMap<String, String> sent) {
        var key = keys.use(value(sent, "api_key"));
        var code = value(sent, "service_code");
        if (code.isEmpty()) {
            throw Open311Error.bad("service_code was not provided");
        }
        var category = services.get(code);
        var answers = answers(category, sent);
        var description = description(sent);
        var located = locating.locate(sent, key.place());
        requireWithin(key, located);
        var words = description.isEmpty() ? category.chinese() : description;
        var where = value(sent, "address_string");
        var report = new Report(
                located.compound(),
                category.code(),
                words,
                Spot.ELSEWHERE,
                where.substring(0, Math.min(60, where.length())),
                answers,
                located.point());
        return answer(take(report, sent), category);
    }

    private Receipt take(Report report, MultiValueMap<String, String> sent) {
        var called = (value(sent, "last_name") + value(sent, "first_name")).strip();
        var phone = value(sent, "phone");
        try {
            return intake.take(
                    report,
                    new Reporter(called.length() > 20 ? called.substring(0, 20) : called, phone),
                    new Hand(Channel.OPEN311, "", "", null, null, null));
        } catch (ProblemRefused refused) {
            throw Open311Error.bad(refused.field() + " is not valid");
        }
    }

    private static Answer answer(Receipt receipt, Category category) {
        var one = category.replies().equals("batch")
                ? new Element().with("token", receipt.problem().value().toString())
                : new Element().with("service_request_id", receipt.number());
        one.with(
                "service_notice",
                category.stop() == null ? null : category.stop().chinese());
        one.with("account_id", null);
        return Answer.of("service_requests", new Items("request", List.of(one)));
    }

    private static void requireWithin(ApiKey key, Locating.Located located) {
        if (!key.place().covers(located.compound())) {
            throw Open311Error.forbidden("this api_key is not valid for that place");
        }
    }

    private static String description(MultiValueMap<String, String> sent) {
        var description = value(sent, "description");
        if (description.codePointCount(0, description.length()) > Report.LONGEST) {
            throw Open311Error.bad("description has more than 4,000 characters");
        }
        if (MARKUP.matcher(description).find()) {
            throw Open311Error.bad("description holds markup, plain text is expected");
        }
        var media = value(sent, "media_url");
        if (!media.isEmpty() && (media.length() > LONGEST_URL || !media.matches("https?://[^\\s<>\"]+"))) {
            throw Open311Error.bad("media_url is not a web address");
        }
        return description;
    }

    private static Map<String, List<String>> answers(Category category, MultiValueMap<String, String> sent) {
        var answers = new LinkedHashMap<String, List<String>>();
        for (var question : category.questions()) {
            var values = sent.getOrDefault("attribute[" + question.code() + "][]", List.of())
                            .isEmpty()
                    ? sent.getOrDefault("attribute[" + question.code() + "]", List.of())
                    : sent.getOrDefault("attribute[" + question.code() + "][]", List.of());
            var given = values.stream()
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .toList();
            if (given.isEmpty() && question.required()) {
                throw Open311Error.bad("attribute[" + question.code() + "] is required");
            }
            if (!given.isEmpty()) {
                given.forEach(one -> requireFit(question, one));
                answers.put(question.code(), question.takesSeveral() ? given : given.subList(0, 1));
            }
        }
        return answers;
    }

    private static void requireFit(Question question, String value) {
        var fits = switch (question.datatype()) {
            case "number" -> value.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?");
            case "datetime" -> isMoment(value);
            case "singlevaluelist", "multivaluelist" ->
                question.choices().stream().anyMatch(choice -> choice.code().equals(value));
            default -> value.length() <= 200;
        };
        if (!fits) {
            throw Open311Error.bad("attribute[" + question.code() + "] is not valid");
        }
    }

    private static boolean isMoment(String value) {
        try {
            return OffsetDateTime.parse(value).getYear() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    static String value(MultiValueMap<String, String> sent, String name) {
        var first = sent.getFirst(name);
        return first == null ? "" : first.strip();
    }
}
