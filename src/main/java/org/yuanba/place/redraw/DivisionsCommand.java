package org.yuanba.place.redraw;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.yuanba.access.Actor;
import org.yuanba.access.Actors;
import org.yuanba.access.OutOfScope;
import org.yuanba.access.PermissionMissing;
import org.yuanba.ops.Cities;
import org.yuanba.ops.City;
import org.yuanba.ops.spi.Command;
import org.yuanba.place.division.DivisionImporting;
import org.yuanba.place.division.Divisions;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./yuanba divisions}: newer editions of the national division codes, and places that move. */
@CommandLine.Command(
        name = "divisions",
        description = {
            "import FILE: keeps an edition of the national division codes (code,level,name,parent; .csv or .csv.gz).",
            "compare: shows what the newest edition would change in the city.",
            "apply: changes it.",
            "move FILE: shows what moving places (from,to_parent,managed_by) would change; with --apply changes it."
        },
        mixinStandardHelpOptions = true)
final class DivisionsCommand implements Command {

    @Parameters(index = "0", paramLabel = "WHAT", description = "import, compare, apply or move")
    private String verb = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", description = "the file")
    private @Nullable Path file;

    @Option(names = "--source", paramLabel = "TEXT", description = "import: where it is from (the file's name)")
    private @Nullable String source;

    @Option(names = "--as-of", paramLabel = "DAY", description = "import: the day its state is of (today)")
    private @Nullable LocalDate asOf;

    @Option(names = "--map", paramLabel = "FILE", description = "compare, apply: where places go (from,to)")
    private @Nullable Path map;

    @Option(names = "--zone", paramLabel = "KEY=NAME", description = "move: opens a district of our own first")
    private Map<String, String> zones = Map.of();

    @Option(names = "--apply", description = "move: not only shows it")
    private boolean apply;

    @Option(names = "--json", description = "answers in JSON")
    private boolean json;

    @Option(names = "--city", paramLabel = "KEY", description = "which city (the first)")
    private @Nullable String city;

    @Option(names = "--as", paramLabel = "USER", description = "account in whose name and with whose rights")
    private @Nullable String user;

    @Override
    public int run(ApplicationContext yuanba) throws Exception {
        var needsFile = verb.equals("import") || verb.equals("move");
        if (needsFile && (file == null || isUnreadable(file)) || map != null && isUnreadable(map)) {
            return wrong((map != null && isUnreadable(map) ? map : file) + " cannot be read. Give the path of a file.");
        }
        return switch (verb) {
            case "import" -> importFile(yuanba, file == null ? Path.of("") : file);
            case "compare", "apply", "move" -> redraw(yuanba);
            default -> wrong("there are 'import FILE', 'compare', 'apply' and 'move FILE'.");
        };
    }

    private int importFile(ApplicationContext yuanba, Path from) throws IOException {
        try (var bytes = new BufferedInputStream(Files.newInputStream(from))) {
            var outcome = yuanba.getBean(DivisionImporting.class)
                    .importFile(
                            bytes,
                            source == null ? String.valueOf(from.getFileName()) : source,
                            asOf == null ? LocalDate.now(yuanba.getBean(Clock.class)) : asOf);
            if (outcome.number() == 0) {
                System.out.println("Imported " + outcome.rows() + " divisions from " + from + ".");
                return 0;
            }
            System.err.println("Nothing was imported from " + from + "; wrong lines: " + outcome.number() + ".");
            outcome.faults().forEach(fault -> System.err.println(from + ", " + fault));
            return 1;
        }
    }

    private int redraw(ApplicationContext yuanba) throws IOException {
        var chosen = yuanba.getBean(Cities.class).all().stream()
                .filter(one -> city == null || one.root().value().equals(city))
                .findFirst();
        if (chosen.isEmpty()) {
            return wrong("no city of this Yuanba" + (city == null ? "." : " has the key " + city + "."));
        }
        var lines =
                verb.equals("move") ? read(file, "from,to_parent", "from,to_parent,managed_by") : read(map, "from,to");
        return Cities.in(chosen.get(), () -> redraw(yuanba, chosen.get(), lines));
    }

    private int redraw(ApplicationContext yuanba, City in, Mapping.Lines lines) {
        var redrawing = yuanba.getBean(TreeRedrawing.class);
        var by = user == null
                ? Actor.system()
                : yuanba.getBean(Actors.class).named(user).orElse(null);
        var edition = yuanba.getBean(Divisions.class).newestWith(in.root());
        if (by == null) {
            return wrong("there is no account " + user + ".");
        }
        if (!verb.equals("move") && edition.isEmpty()) {
            return wrong("no edition holds " + in.root() + "; import one first.");
        }
        try {
            var plan = plan(redrawing, edition.orElse(null), lines, by);
            var report = new RedrawReport(plan);
            System.out.print(json ? report.json(yuanba.getBean(JsonMapper.class)) : report.text());
            if (!plan.problems().isEmpty()) {
                return 1;
            }
            if (verb.equals("apply") || apply) {
                execute(redrawing, edition.orElse(null), lines, plan.fingerprint(), by);
                System.err.println(plan.isEmpty() ? "Nothing to change." : "Done.");
            }
            return 0;
        } catch (RedrawRefused e) {
            e.problems().forEach(problem -> System.err.println(RedrawReport.said(problem)));
            return 1;
        } catch (OutOfScope | PermissionMissing e) {
            return wrong(user + " may not do this in the city " + in.root() + ".");
        }
    }

    private RedrawPlan plan(TreeRedrawing redrawing, @Nullable UUID edition, Mapping.Lines lines, Actor by) {
        return verb.equals("move") || edition == null
                ? redrawing.compare(opened(), lines, by)
                : redrawing.compare(edition, lines, by);
    }

    private void execute(TreeRedrawing redrawing, @Nullable UUID edition, Mapping.Lines lines, String shown, Actor by) {
        if (verb.equals("move") || edition == null) {
            redrawing.apply(opened(), lines, shown, by);
        } else {
            redrawing.apply(edition, lines, shown, by);
        }
    }

    private List<Zone> opened() {
        return zones.entrySet().stream()
                .map(zone -> new Zone(zone.getKey(), zone.getValue()))
                .toList();
    }

    private static Mapping.Lines read(@Nullable Path from, String... headers) throws IOException {
        if (from == null) {
            return Mapping.Lines.none();
        }
        try (var bytes = Files.newInputStream(from)) {
            return Mapping.read(bytes, headers);
        }
    }

    private static boolean isUnreadable(Path path) {
        return !Files.isReadable(path) || Files.isDirectory(path);
    }

    private static int wrong(String sentence) {
        System.err.println("divisions: " + sentence);
        return 2;
    }
}
