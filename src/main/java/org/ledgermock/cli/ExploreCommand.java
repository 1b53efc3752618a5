package org.ledgermock.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgermock.client.AdminRefused;
import org.ledgermock.client.FamilyDetails;
import org.ledgermock.client.HttpTarget;
import org.ledgermock.client.Launcher;
import org.ledgermock.client.LedgermockClient;
import org.ledgermock.client.NewSandbox;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.contract.DataFile;
import org.ledgermock.contract.UnwritableFile;
import org.ledgermock.explore.CommandFlow;
import org.ledgermock.explore.Expectation;
import org.ledgermock.explore.Exploration;
import org.ledgermock.explore.ExplorationReport;
import org.ledgermock.explore.Explorer;
import org.ledgermock.explore.NeverCalled;
import org.ledgermock.explore.Story;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.Likely;
import org.ledgermock.message.Texts;
import org.ledgermock.server.AddedFamilies;
import org.ledgermock.server.Setup;
import org.ledgermock.server.SetupBuilder;
import org.ledgermock.verify.Contracts;
import org.ledgermock.verify.EnvironmentNames;
import org.ledgermock.wiremock.MockServer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ledgermock explore}. */
@Command(
        name = "explore",
        description =
                "Runs a program again and again, each time with something else going wrong, and says whether money"
                        + " moves as it should whatever that is. Exit code 0: it holds; 1: it is broken; 2: it could not be run, or"
                        + " not all of it.",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = Main.USAGE,
        versionProvider = Main.Version.class)
final class ExploreCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--expect",
            required = true,
            paramLabel = "WORDS",
            description = "What the program is to do, such as 'customer 1 gains 10 once'; may be repeated.")
    private List<String> expected = new ArrayList<>();

    @Option(
            names = "--family",
            paramLabel = "FAMILY",
            description = "The family that it calls, where the expectation does not tell.")
    private @Nullable String family;

    @Option(
            names = "--seed",
            paramLabel = "NAME-or-FILE",
            defaultValue = "example",
            description = "What is there when a run begins (default: ${DEFAULT-VALUE}).")
    private String seed = "";

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "A Ledgermock that runs, instead of one of its own. Never a vendor.")
    private @Nullable String server;

    @Mixin
    private AdminToken token = new AdminToken();

    @Mixin
    private ExploreOptions options = new ExploreOptions();

    @Mixin
    private ExploredProgram program = new ExploredProgram();

    @Option(names = "--story", paramLabel = "STORY", description = "Runs this story alone, as a report names it.")
    private @Nullable String story;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            defaultValue = "target/ledgermock",
            description = "Where explore.json, explore.html and explore.xml are written (default: ${DEFAULT-VALUE}).")
    private Path report = Path.of("");

    @Mixin
    private WithFamilies with = new WithFamilies();

    @Override
    public Integer call() {
        try (AddedFamilies added = with.added(spec)) {
            Contracts contracts = Contracts.of(added.files().loader());
            if (server != null) {
                HttpTarget target = HttpTarget.of(server, Optional.empty());
                return explore(
                        LedgermockClient.of(target, token.token()), URI.create(server), Optional.empty(), contracts);
            }
            SetupBuilder setup = Setup.builder().port(0).endConnections();
            with.places().forEach(setup::with);
            try (MockServer own = MockServer.start(setup.build())) {
                return explore(
                        LedgermockClient.of(own.uri().getAuthority(), own::control),
                        own.keepingUri(),
                        Optional.of(own.uri()),
                        contracts);
            }
        } catch (NeverCalled e) {
            throw usage(
                    "the program was never here: %s. It has to call the URL in LEDGERMOCK_URL, by the credential in LEDGERMOCK_ID and LEDGERMOCK_SECRET; --env gives it other names"
                            .formatted(e.getMessage()));
        } catch (InterruptedException e) {
            spec.commandLine().getErr().println("ledgermock: " + e.getMessage());
            return Main.USAGE;
        } catch (AdminRefused | UncheckedIOException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private int explore(LedgermockClient client, URI uri, Optional<URI> ending, Contracts contracts)
            throws InterruptedException {
        Expectation expectation = Expectation.read(String.join(" and ", expected), families(client));
        Optional<Story> alone = Optional.ofNullable(story).map(Story::read);
        SandboxClient base =
                client.create(seeded(NewSandbox.of(expectation.family().family())));
        PrintWriter out = spec.commandLine().getOut();
        try (CommandFlow flow = new CommandFlow(program.command(
                uri, ending, names(contracts, expectation.family().family())))) {
            Explorer explorer = new Explorer(
                    expectation,
                    flow,
                    options.choice(),
                    new ExploreLines(
                            out, InstantSource.system(), options.choice().parallel()));
            // It is told what is known by then.
            Runnable before = StopSignal.does(explorer::stop);
            try {
                Exploration exploration =
                        alone.isPresent() ? explorer.repeat(base, alone.get()) : explorer.explore(base);
                String held = exploration.saysUnknown() ? program.held() : "";
                tell(new ExplorationReport(exploration, broken -> again(broken, held)), out);
                return exploration.isBroken() ? Main.FAILURE : exploration.isWhole() ? 0 : Main.USAGE;
            } finally {
                before.run();
            }
        } finally {
            base.delete();
        }
    }

    private List<FamilyDetails> families(LedgermockClient client) {
        List<String> names = client.families().stream()
                .flatMap(one -> one.text("family").stream())
                .toList();
        Optional<String> unknown = Optional.ofNullable(family).filter(name -> !names.contains(name));
        if (unknown.isPresent()) {
            throw usage("there is no family '%s'%s; families are %s"
                    .formatted(unknown.get(), Likely.hint(unknown.get(), names), String.join(", ", names)));
        }
        return names.stream()
                .filter(name -> family == null || name.equals(family))
                .map(client::family)
                .toList();
    }

    private NewSandbox seeded(NewSandbox wanted) {
        Path file = Path.of(seed);
        if (!Files.isRegularFile(file)) {
            return wanted.withSeed(seed);
        }
        if (JsonReader.readYaml(DataFile.text(file)) instanceof JsonReading.Read read
                && read.value() instanceof JsonObject document) {
            return wanted.withSeed(document);
        }
        throw usage("%s is no seed: it has to be an object of JSON or YAML".formatted(file));
    }

    // Those that verify reads for this vendor.
    private static Map<String, String> names(Contracts contracts, String chosen) {
        if (!contracts.families().contains(chosen)) {
            return Map.of();
        }
        EnvironmentNames usual = contracts.dialect(chosen).environment(chosen);
        return Map.of(usual.id(), "{id}", usual.secret(), "{secret}");
    }

    // It stands in capitals.
    private static boolean isVerdict(String line) {
        return line.codePoints().limit(2).filter(Character::isUpperCase).count() == 2;
    }

    private void tell(ExplorationReport told, PrintWriter out) {
        Exploration came = told.exploration();
        Colour colour = came.isBroken() ? Colour.BAD : came.isWhole() ? Colour.GOOD : Colour.UNSURE;
        told.lines().forEach(line -> out.println(isVerdict(line) ? colour.of(line) : line));
        UnwritableFile.write(report.resolve("explore.json"), told.json());
        UnwritableFile.write(report.resolve("explore.xml"), told.xml());
        Path page = report.resolve("explore.html");
        UnwritableFile.write(page, told.html());
        out.println("Report: " + page);
        out.flush();
    }

    private String again(Story told, String held) {
        StringBuilder words = new StringBuilder(Launcher.ofThisProcess().words(Optional.empty())).append(" explore");
        expected.forEach(one -> words.append(" --expect ").append(Texts.shellWord(one)));
        Set<String> given = new LinkedHashSet<>();
        for (CommandLine.Model.ArgSpec option :
                spec.commandLine().getParseResult().matchedOptionsSet()) {
            CommandLine.Model.OptionSpec named = (CommandLine.Model.OptionSpec) option;
            if (!Set.of("--expect", "--story", "--admin-token", "--report").contains(named.longestName())) {
                given.add(
                        named.originalStringValues().isEmpty()
                                ? named.longestName()
                                : named.originalStringValues().stream()
                                        .map(value -> named.longestName() + " " + Texts.shellWord(value))
                                        .collect(Collectors.joining(" ")));
            }
        }
        given.forEach(one -> words.append(' ').append(one));
        words.append(held)
                .append(" --story ")
                .append(Texts.shellWord(told.toString()))
                .append(" --");
        program.words().forEach(word -> words.append(' ').append(Texts.shellWord(word)));
        return words.toString();
    }

    private CommandLine.ParameterException usage(String problem) {
        return new CommandLine.ParameterException(spec.commandLine(), problem);
    }
}
