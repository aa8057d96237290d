package org.yuanba.fund.allocation.reading;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yuanba.fund.allocation.BallotKind;
import org.yuanba.fund.allocation.Election;
import org.yuanba.fund.allocation.Project;

/**
 * Reads an election from a {@code .pb} file: META, PROJECTS and VOTES, each with a line of headers, in this order. Columns
 * stand in any order; what is not known is passed over.
 */
public final class PbFile {

    private static final List<String> SECTIONS = List.of("META", "PROJECTS", "VOTES");
    private static final String ABSENT = "none";

    private final PbLines lines;
    private final Map<String, String> meta = new HashMap<>();
    private final Map<String, Integer> metaLines = new HashMap<>();
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final List<Project> projects = new ArrayList<>();
    private List<String> cells;

    private PbFile(String text) {
        this.lines = new PbLines(text);
        this.cells = lines.next();
    }

    /**
     * The election of this file.
     *
     * @throws ElectionRefused when it is none, with the line and what is wrong there
     * @throws IOException when it cannot be read
     */
    public static Election read(Path file) throws IOException {
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder();
            return parse(
                    decoder.decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString());
        } catch (CharacterCodingException e) {
            throw new ElectionRefused(0, "not-utf-8");
        }
    }

    /** The election of this text. */
    public static Election parse(String text) {
        return new PbFile(text).election();
    }

    private Election election() {
        readMeta();
        var budget = Numbers.read(required("budget"), metaLine("budget"), "budget");
        var kind = kind(required("vote_type"));
        readProjects();
        var ballots = new PbBallots(kind, positions, unnamed(kind));
        var header = header("VOTES", List.of("vote"), kind.hasPoints() ? List.of("points") : List.of());
        while (!cells.isEmpty()) {
            ballots.add(lines.number(), cell(header, "vote"), cell(header, "points"));
            cells = lines.next();
        }
        if (ballots.isEmpty()) {
            throw new ElectionRefused(lines.number(), "no-votes");
        }
        return new Election(budget, projects, kind, ballots.all());
    }

    private void readMeta() {
        header("META", List.of(), List.of());
        while (!cells.isEmpty() && !isSection("PROJECTS")) {
            refuseOtherSection();
            var key = cells.getFirst().toLowerCase(Locale.ROOT);
            meta.put(key, cells.size() < 2 ? "" : cells.get(1));
            metaLines.put(key, lines.number());
            cells = lines.next();
        }
    }

    private void readProjects() {
        var header = header("PROJECTS", List.of("cost"), List.of());
        while (!cells.isEmpty() && !isSection("VOTES")) {
            refuseOtherSection();
            var id = cells.getFirst();
            if (id.isEmpty()) {
                throw new ElectionRefused(lines.number(), "project-without-id");
            }
            if (positions.putIfAbsent(id, projects.size()) != null) {
                throw new ElectionRefused(lines.number(), "project-twice", id);
            }
            var cost = Numbers.read(cell(header, "cost"), lines.number(), "cost");
            if (cost.signum() == 0) {
                throw new ElectionRefused(lines.number(), "cost-nothing", id);
            }
            projects.add(new Project(id, cell(header, "name"), cost));
            cells = lines.next();
        }
    }

    /** Goes past the section's title and its headers, and says where they stand. */
    private Map<String, Integer> header(String section, List<String> needed, List<String> alsoNeeded) {
        if (!isSection(section)) {
            throw new ElectionRefused(
                    cells.isEmpty() ? lines.number() + 1 : lines.number(), "section-missing", section);
        }
        var headers = lines.next();
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < headers.size(); i++) {
            places.putIfAbsent(headers.get(i).toLowerCase(Locale.ROOT), i);
        }
        for (var column : needed) {
            refuseMissing(column, places, section);
        }
        for (var column : alsoNeeded) {
            refuseMissing(column, places, section);
        }
        cells = lines.next();
        return places;
    }

    private void refuseMissing(String column, Map<String, Integer> places, String section) {
        if (!places.containsKey(column)) {
            throw new ElectionRefused(lines.number(), "column-missing", column, section);
        }
    }

    private boolean isSection(String section) {
        return !cells.isEmpty()
                && cells.getFirst().equalsIgnoreCase(section)
                && cells.stream().skip(1).allMatch(String::isEmpty);
    }

    private void refuseOtherSection() {
        for (var section : SECTIONS) {
            if (isSection(section)) {
                throw new ElectionRefused(lines.number(), "section-out-of-order", section);
            }
        }
    }

    private String cell(Map<String, Integer> header, String column) {
        int place = header.getOrDefault(column, Integer.MAX_VALUE);
        var cell = place < cells.size() ? cells.get(place) : "";
        return cell.equalsIgnoreCase(ABSENT) ? "" : cell;
    }

    private String required(String key) {
        var value = meta.getOrDefault(key, "");
        if (value.isEmpty() || value.equalsIgnoreCase(ABSENT)) {
            throw new ElectionRefused(metaLine(key), "meta-missing", key);
        }
        return value;
    }

    /** What is given to projects a ballot with marks does not name. */
    private BigDecimal unnamed(BallotKind kind) {
        var said = meta.getOrDefault("default_score", "");
        return kind != BallotKind.MARKS || said.isEmpty() || said.equalsIgnoreCase(ABSENT)
                ? BigDecimal.ZERO
                : Numbers.read(said, metaLine("default_score"), "default_score");
    }

    private int metaLine(String key) {
        return metaLines.getOrDefault(key, 1);
    }

    private BallotKind kind(String said) {
        return switch (said.toLowerCase(Locale.ROOT)) {
            case "approval", "choose-1" -> BallotKind.APPROVAL;
            case "cumulative" -> BallotKind.CUMULATIVE;
            case "ordinal" -> BallotKind.ORDINAL;
            case "scoring" -> BallotKind.MARKS;
            default -> throw new ElectionRefused(metaLine("vote_type"), "vote-type", said);
        };
    }
}
