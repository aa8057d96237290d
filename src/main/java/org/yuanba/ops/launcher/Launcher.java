package org.yuanba.ops.launcher;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.yuanba.ops.spi.Command;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** Reads the command line, starts what the command needs, and returns its exit code. */
@CommandLine.Command(
        name = "yuanba",
        description = "Yuanba 院坝: from the blackboard at the gate to the city's figures.",
        subcommands = {Serve.class, Bench.class, Rehearsal.class, CommandLine.HelpCommand.class},
        footer = {"", "./yuanba test runs every check; ./yuanba build builds anew."},
        synopsisSubcommandLabel = "COMMAND")
public final class Launcher implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:YUANBA_DATA:-./data}",
            scope = CommandLine.ScopeType.INHERIT,
            description = "where Yuanba keeps its data (${DEFAULT-VALUE})")
    Path data = Path.of("data");

    private final Class<?> application;

    private Launcher(Class<?> application) {
        this.application = application;
    }

    /** Runs the command these arguments name. */
    public static int run(Class<?> application, String... arguments) {
        var launcher = new Launcher(application);
        var line = new CommandLine(launcher);
        commands().forEach(line::addSubcommand);
        line.setExecutionStrategy(launcher.strategy());
        line.setExecutionExceptionHandler((e, failed, parsed) -> {
            failed.getErr().println(failed.getCommandName() + ": " + Failure.sentence(e, launcher.data));
            return 2;
        });
        return line.execute(arguments);
    }

    /** Starts the application without web pages, attached to the data directory's database. */
    ConfigurableApplicationContext start(Map<String, Object> properties, WebApplicationType type) {
        var all = new HashMap<>(properties);
        all.put("yuanba.data", data.toAbsolutePath().normalize().toString());
        return new SpringApplicationBuilder(application)
                .web(type)
                .profiles(type == WebApplicationType.NONE ? "command" : "serve")
                .logStartupInfo(false)
                .run(all.entrySet().stream()
                        .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new));
    }

    @Override
    public Integer call() {
        CommandLine.usage(this, System.out);
        return 0;
    }

    private IExecutionStrategy strategy() {
        return parsed -> {
            var last = lastOf(parsed);
            if (!last.isUsageHelpRequested()
                    && !last.isVersionHelpRequested()
                    && last.commandSpec().userObject() instanceof Command command) {
                return runInApplication(command, last);
            }
            return new CommandLine.RunLast().execute(parsed);
        };
    }

    private int runInApplication(Command command, ParseResult parsed) {
        try (var yuanba = command.needsApplication() ? start(Map.of(), WebApplicationType.NONE) : alone()) {
            return command.run(yuanba);
        } catch (Exception e) {
            throw new CommandLine.ExecutionException(
                    parsed.commandSpec().commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /** Nothing but the data directory; what is logged goes where a command's log goes, and never into its output. */
    private ConfigurableApplicationContext alone() {
        System.setProperty("logback.configurationFile", "logback-command.xml");
        var nothing = new GenericApplicationContext();
        var known = Map.<String, Object>of(
                "yuanba.data", data.toAbsolutePath().normalize().toString());
        nothing.getEnvironment().getPropertySources().addFirst(new MapPropertySource("launcher", known));
        nothing.refresh();
        return nothing;
    }

    private static ParseResult lastOf(ParseResult parsed) {
        return parsed.hasSubcommand() ? lastOf(parsed.subcommand()) : parsed;
    }

    private static List<Object> commands() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Command.class));
        return scanner.findCandidateComponents("org.yuanba").stream()
                .map(found -> ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), Launcher.class.getClassLoader()))
                .sorted(Comparator.comparing(
                        type -> type.getAnnotation(CommandLine.Command.class).name()))
                .map(Launcher::instance)
                .toList();
    }

    private static Object instance(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " needs a constructor without arguments", e);
        }
    }
}
