package org.yuanba.fund.command;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.yuanba.fund.allocation.Election;
import org.yuanba.fund.allocation.Rule;
import org.yuanba.fund.allocation.Satisfaction;
import org.yuanba.fund.allocation.Terms;
import org.yuanba.fund.allocation.TieOrder;
import org.yuanba.fund.allocation.counting.Allocation;
import org.yuanba.fund.allocation.reading.ElectionRefused;
import org.yuanba.fund.allocation.reading.PbFile;
import org.yuanba.ops.spi.Command;
import org.yuanba.web.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./yuanba allocate}: counts an election, or checks a whole folder of them against what is expected. */
@CommandLine.Command(
        name = "allocate",
        mixinStandardHelpOptions = true,
        description =
                "Counts an election in a .pb file: 0 done, 1 an outcome differs, 2 the file or the call is wrong.")
final class AllocateCommand implements Command {

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "a .pb file")
    @Nullable
    Path file;

    @Option(
            names = "--rule",
            description = "greedy, top, mes, mes_u, mes_add1, mes_add1x, mes_add1u, phragmen or max_welfare")
    String rule = Rule.MES_ADD1U.code();

    @Option(
            names = "--sat",
            description =
                    "cost, card, points, cost_points, borda, rank_points or cost_rank_points; the usual one of the"
                            + " ballots when it is not named")
    String satisfaction = "";

    @Option(names = "--tie", description = "lexico or cheap_popular (${DEFAULT-VALUE})")
    String tie = TieOrder.CHEAP_POPULAR.code();

    @Option(names = "--increment", description = "how much each share grows at a time")
    @Nullable
    BigDecimal increment;

    @Option(
            names = "--zero-support",
            paramLabel = "take|leave",
            description = "whether projects nobody supports may win where they fit (${DEFAULT-VALUE})")
    String zeroSupport = "take";

    @Option(names = "--explain", description = "says why each project is in or out, and what would have changed it")
    boolean explain;

    @Option(names = "--check", paramLabel = "EXPECTED.JSON", description = "computes every result listed there")
    @Nullable
    Path expected;

    @Override
    public int run(ApplicationContext yuanba) throws IOException {
        var answer = new LinkedHashMap<String, Object>();
        int code;
        try {
            code = expected == null ? count(answer) : check(expected, yuanba.getBean(JsonMapper.class), answer);
        } catch (ElectionRefused e) {
            code = refused(
                    answer,
                    yuanba.getBean(Texts.class)
                            .text(Texts.CHINESE, e.reason(), e.arguments().toArray()));
            answer.put("line", e.line());
        } catch (ArithmeticException e) {
            code = refused(answer, yuanba.getBean(Texts.class).text(Texts.CHINESE, "fund.pb.beyond-counting"));
        } catch (IllegalArgumentException e) {
            code = refused(answer, String.valueOf(e.getMessage()));
        }
        System.out.println(yuanba.getBean(JsonMapper.class)
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(answer));
        return code;
    }

    private static int refused(Map<String, Object> answer, String reason) {
        answer.clear();
        answer.put("reason", reason);
        return 2;
    }

    private int count(Map<String, Object> answer) throws IOException {
        if (file == null || !Files.isReadable(file)) {
            throw new IllegalArgumentException("Name a .pb file that can be read, or --check with a list of results");
        }
        var election = PbFile.read(file);
        var terms = terms(election);
        var outcome = new Allocation(election).by(terms);
        var said = new OutcomeSaid(election, terms, outcome);
        answer.putAll(said.result());
        if (explain) {
            answer.put("explanation", said.explanation(Files.readAllBytes(file)));
        }
        return 0;
    }

    private Terms terms(Election election) {
        var usual = Satisfaction.of(election.kind());
        var named = satisfaction.isEmpty()
                ? usual.getFirst()
                : Satisfaction.of(satisfaction).filter(usual::contains).orElseThrow(() -> wrong("--sat", satisfaction));
        return new Terms(
                Rule.of(rule).orElseThrow(() -> wrong("--rule", rule)),
                named,
                TieOrder.of(tie).orElseThrow(() -> wrong("--tie", tie)),
                increment == null ? Terms.usualIncrement(election) : increment,
                switch (zeroSupport) {
                    case "take" -> true;
                    case "leave" -> false;
                    default -> throw wrong("--zero-support", zeroSupport);
                });
    }

    private static IllegalArgumentException wrong(String option, String value) {
        return new IllegalArgumentException(
                option + " cannot be " + value + " here; allocate --help lists what it can be");
    }

    private static int check(Path expected, JsonMapper json, Map<String, Object> answer) throws IOException {
        if (!Files.isReadable(expected)) {
            throw new IllegalArgumentException("There is no file " + expected + " that can be read");
        }
        var results = ExpectedResults.check(expected, json);
        answer.put("results", results.checked());
        answer.put("different", results.different());
        answer.put("missing", results.missing());
        return results.different().isEmpty() && results.missing().isEmpty() ? 0 : 1;
    }
}
