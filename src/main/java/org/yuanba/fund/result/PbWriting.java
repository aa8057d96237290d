package org.yuanba.fund.result;

import java.util.List;
import java.util.stream.Collectors;
import org.yuanba.fund.ProjectId;
import org.yuanba.fund.allocation.BallotKind;
import org.yuanba.fund.ballot.Cast;
import org.yuanba.fund.pitch.Item;
import org.yuanba.fund.pitch.Pitch;

/**
 * Writes the ballots of an opened pitch event as a .pb file, so that anyone can count them again; voters are numbered in
 * the order of what they said, which tells nothing of who they are.
 */
final class PbWriting {

    private PbWriting() {}

    static String write(Pitch pitch, List<Item> items, List<Cast> ballots) {
        var kind = pitch.terms().kind();
        var text = new StringBuilder("META\nkey;value\n");
        meta(text, "description", pitch.occasion().title().replace(';', ','));
        meta(text, "date_begin", pitch.occasion().day().toString());
        meta(text, "num_projects", String.valueOf(items.size()));
        meta(text, "num_votes", String.valueOf(ballots.size()));
        meta(text, "budget", pitch.terms().budget().toString());
        meta(text, "vote_type", kind.name().toLowerCase(java.util.Locale.ROOT));
        meta(text, "rule", pitch.terms().rule().code());
        text.append("PROJECTS\nproject_id;cost;name;selected\n");
        items.forEach(item -> text.append("%s;%s;%s;%d\n"
                .formatted(
                        item.number(),
                        item.cost(),
                        item.title().replace(';', ','),
                        Boolean.TRUE.equals(item.won()) ? 1 : 0)));
        text.append(kind == BallotKind.CUMULATIVE ? "VOTES\nvoter_id;vote;points\n" : "VOTES\nvoter_id;vote\n");
        var lines =
                ballots.stream().map(cast -> line(items, cast, kind)).sorted().toList();
        for (int i = 0; i < lines.size(); i++) {
            text.append(i + 1).append(';').append(lines.get(i)).append('\n');
        }
        return text.toString();
    }

    private static void meta(StringBuilder text, String key, String value) {
        text.append(key).append(';').append(value).append('\n');
    }

    private static String line(List<Item> items, Cast cast, BallotKind kind) {
        var named = cast.projects().stream().map(one -> number(items, one)).collect(Collectors.joining(","));
        return kind == BallotKind.CUMULATIVE
                ? named + ";" + cast.points().stream().map(String::valueOf).collect(Collectors.joining(","))
                : named;
    }

    private static String number(List<Item> items, ProjectId project) {
        return items.stream()
                .filter(item -> item.project().equals(project))
                .map(Item::number)
                .findFirst()
                .orElseThrow();
    }
}
