package org.yuanba.place.redraw;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanba.shared.PlaceKey;

/** What would happen to the tree, for whoever has to say yes to it. */
public final class RedrawPlan {

    private final List<Line> lines;
    private final List<Problem> problems;
    private final int unchanged;
    private final int following;
    private final Redraw redraw;

    RedrawPlan(List<Line> lines, List<Problem> problems, int unchanged, int following, Redraw redraw) {
        this.lines = List.copyOf(lines);
        this.problems = List.copyOf(problems);
        this.unchanged = unchanged;
        this.following = following;
        this.redraw = redraw;
    }

    Redraw redraw() {
        return redraw;
    }

    /** The key this place has afterwards. */
    public PlaceKey keyOf(PlaceKey before) {
        return redraw.after(before);
    }

    /** Every change, in the order of kinds and keys. */
    public List<Line> lines() {
        return lines;
    }

    /** The changes of a kind. */
    public List<Line> lines(Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).toList();
    }

    /** How many changes of each kind there are. */
    public Map<Kind, Integer> counts() {
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        for (var kind : Kind.values()) {
            counts.put(kind, lines(kind).size());
        }
        return counts;
    }

    /** What is in the way; nothing is applied while there is any. */
    public List<Problem> problems() {
        return problems;
    }

    /** How many divisions stay as they are. */
    public int unchanged() {
        return unchanged;
    }

    /** How many places get another key only because one above them does; compounds are not among them. */
    public int following() {
        return following;
    }

    /** How many compounds get another key. */
    public int compounds() {
        return (int) redraw.keys().keySet().stream()
                .filter(key -> key.value().length() == 15)
                .count();
    }

    /** Whether nothing would change. */
    public boolean isEmpty() {
        return redraw.equals(Redraw.nothing());
    }

    /** Whether it can be applied. */
    public boolean isApplicable() {
        return !isEmpty() && problems.isEmpty();
    }

    /** The same for the same plan: what is applied is what was shown. */
    public String fingerprint() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update((lines + "|" + problems + "|" + redraw).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What may happen to a place. */
    public enum Kind {
        /** It is new. */
        ADDED,
        /** It bears another name; the old one stays findable. */
        RENAMED,
        /** It lies elsewhere, or its code changed. */
        MOVED,
        /** It goes into another, with everything that hangs on it. */
        MERGED,
        /** It ends and nothing takes it over. */
        ENDED
    }

    /**
     * One change.
     *
     * @param kind what happens
     * @param before its key until now, none for a new place
     * @param after its key afterwards
     * @param name its name until now, or of the new place
     * @param to its new name, or the name of what it goes into or under
     * @param compounds how many compounds stand in it
     */
    public record Line(Kind kind, @Nullable PlaceKey before, PlaceKey after, String name, String to, long compounds) {}

    /**
     * What is in the way.
     *
     * @param kind last part of its message key
     * @param arguments arguments of the sentence
     */
    public record Problem(String kind, List<Object> arguments) {

        static Problem of(String kind, Object... arguments) {
            return new Problem(kind, List.of(arguments));
        }

        /** Key of the sentence for the screen. */
        public String messageKey() {
            return "place.redraw.problem." + kind;
        }
    }
}
