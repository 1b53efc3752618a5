package org.ledgermock.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgermock.client.Launcher;
import org.ledgermock.contract.UnwritableFile;
import org.ledgermock.message.Likely;
import org.ledgermock.message.Texts;
import org.ledgermock.server.AddedFamilies;
import org.ledgermock.verify.ContractRun;
import org.ledgermock.verify.Contracts;
import org.ledgermock.verify.Findings;
import org.ledgermock.verify.RunResult;
import org.ledgermock.verify.Selection;
import org.ledgermock.verify.live.ChangeJournal;
import org.ledgermock.verify.live.Holder;
import org.ledgermock.verify.report.Kept;
import org.ledgermock.verify.report.Reports;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ledgermock verify}. */
@Command(
        name = "verify",
        description = "Holds a mock of its own, or a live endpoint, to the contract, and tells what has been proven."
                + " Exit code 0: all held; 1: the contract was broken; 2: it could not be run.",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = Main.USAGE,
        versionProvider = Main.Version.class)
final class VerifyCommand implements Callable<Integer> {

    private static final int BROKEN = 1;
    private static final int WHOLE = 100;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--family",
            paramLabel = "FAMILY",
            description = "Runs this family alone; may be repeated. Without it: all, of a live endpoint those for which"
                    + " there are credentials.")
    private List<String> families = new ArrayList<>();

    @Option(
            names = "--operation",
            paramLabel = "OPERATION",
            description = "Runs what is known of this operation alone; may be repeated.")
    private Set<String> operations = new LinkedHashSet<>();

    @Option(names = "--tags", paramLabel = "EXPRESSION", description = "Cucumber's tag expression for scenarios.")
    private @Nullable String tags;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            defaultValue = "target/ledgermock",
            description = "Where reports are written (default: ${DEFAULT-VALUE}).")
    private Path report = Path.of("");

    @Option(
            names = "--github",
            description = "Prints failures as GitHub's annotations as well, and differences from guesses as warnings.")
    private boolean github;

    @Option(
            names = "--put-back",
            paramLabel = "FILE",
            description =
                    "Runs nothing: puts back what a run has changed that did not come to its end, by its journal.")
    private @Nullable Path unfinished;

    @Option(
            names = "--min-coverage",
            paramLabel = "PERCENT",
            description = "Fails when fewer of the statements were exercised by their natural cause.")
    private @Nullable Integer minimum;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description =
                    "For the cases made from request schemas; the same number makes the same cases (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private OwnFiles own = new OwnFiles();

    @Mixin
    private WithFamilies with = new WithFamilies();

    @ArgGroup(exclusive = false, heading = "A live endpoint:%n")
    private LiveOptions live = new LiveOptions();

    private Optional<WithFamilies.Named> known = Optional.empty();

    /** Families that have been read already, lest they be read again. */
    void know(WithFamilies.Named named) {
        known = Optional.of(named);
    }

    @Override
    public Integer call() {
        Optional<Contracts> read =
                known.filter(named -> named.places().equals(with.places())).flatMap(WithFamilies.Named::contracts);
        if (read.isPresent()) {
            return call(read.get());
        }
        try (AddedFamilies added = with.added(spec)) {
            return call(Contracts.of(added.files().loader()));
        }
    }

    private int call(Contracts given) {
        Contracts contracts;
        try {
            contracts = own.over(given);
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
        new ShortForms(contracts).tell(spec.commandLine().getParseResult(), live);
        if (unfinished != null) {
            return putBack(contracts, unfinished);
        }
        Selection selection = selection(contracts);
        if (minimum != null && (minimum < 0 || minimum > WHOLE)) {
            throw usage("--min-coverage is from 0 to %d per cent, not %d".formatted(WHOLE, minimum));
        }
        if (live.lacksTarget()) {
            throw usage("there are options for a live endpoint, and none is named: give --target as well");
        }
        tellUnfinished(live.journal(report));
        return live.isGiven() ? live(selection) : ownMock(selection);
    }

    private int putBack(Contracts contracts, Path journal) {
        if (live.isGiven()) {
            throw usage("--put-back needs no --target: the file has it");
        }
        try {
            return LivePutBack.of(journal, live.credentials(), contracts).run(out()) ? 0 : BROKEN;
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    // What a killed run has moved is not forgotten for the next one's journal.
    private void tellUnfinished(Path journal) {
        if (!Files.exists(journal)) {
            return;
        }
        List<Holder> moved = ChangeJournal.read(journal).unfinished();
        if (moved.isEmpty()) {
            return;
        }
        String problem =
                "%s has changes of %s that a run made and did not put back; put them back by: %s verify --put-back %s"
                        .formatted(
                                journal,
                                moved.stream().map(Holder::toString).collect(Collectors.joining(", ")),
                                Launcher.ofThisProcess().words(Optional.empty()),
                                Texts.shellWord(journal.toString()));
        if (live.changes()) {
            throw usage(problem);
        }
        out().println(problem);
    }

    private Selection selection(Contracts contracts) {
        try {
            List<String> known = contracts.families();
            families.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
                throw usage("there is no family '%s'%s; families are %s"
                        .formatted(name, Likely.hint(name, known), String.join(", ", known)));
            });
            List<String> chosen = families.isEmpty() ? known : families;
            requireOperations(contracts, chosen);
            return new Selection(contracts, chosen, operations, Optional.ofNullable(tags));
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private void requireOperations(Contracts contracts, List<String> chosen) {
        Set<String> known = chosen.stream()
                .flatMap(family -> contracts.family(family).operations().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        operations.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw usage("there is no operation '%s' in %s; operations are %s"
                    .formatted(name, String.join(", ", chosen), String.join(", ", known)));
        });
    }

    private int ownMock(Selection selection) {
        try (OwnMock mock = new OwnMock(with, own.words())) {
            ContractRun run = ContractRun.of(mock, selection, InstantSource.system())
                    .reportingTo(report)
                    .withSeed(seed)
                    .tellingTo(new ProgressLines(out(), InstantSource.system()))
                    .inThreads(Runtime.getRuntime().availableProcessors());
            Findings findings = run.begun();
            StopHook hook = StopHook.set(() -> stopped(selection, findings.soFar()));
            boolean stopped;
            RunResult result;
            try {
                result = run.run(findings);
            } finally {
                stopped = !hook.remove();
            }
            return stopped ? BROKEN : told(selection, result);
        }
    }

    private int live(Selection selection) {
        Optional<Kept> earlier = earlier();
        long made = earlier.map(Kept::seed).orElse(seed);
        LiveRun run = LiveRun.prepared(
                live, with, own, selection, live.journal(report), families, earlier, made, spec.commandLine());
        Optional<RunResult> ended = run.run(report, new ProgressLines(out(), InstantSource.system()), out(), soFar -> {
            stopped(run.selection(), soFar);
            told().keep(soFar, made, true);
        });
        if (ended.isEmpty()) {
            return BROKEN;
        }
        RunResult result = ended.get();
        told().keep(result, made, run.isOutOfCalls());
        int code = told(run.selection(), result);
        if (run.record().isPresent()) {
            new Reports(run.selection(), result)
                    .record(run.record().get())
                    .forEach(file -> out().println("recorded in " + file));
        }
        return run.left().notUndone().isEmpty() ? code : BROKEN;
    }

    private Optional<Kept> earlier() {
        try {
            return live.earlier();
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private void stopped(Selection selection, RunResult soFar) {
        try {
            told().tell(new Reports(selection, soFar), soFar);
        } catch (UnwritableFile e) {
            spec.commandLine().getErr().println("ledgermock: " + e.getMessage());
        }
    }

    private ToldRun told() {
        return new ToldRun(out(), report, github ? Optional.of(new GithubLines(own)) : Optional.empty());
    }

    private int told(Selection selection, RunResult result) {
        if (result.verdicts().isEmpty()) {
            throw usage("nothing was selected: there is no scenario or case for these options");
        }
        Reports reports = new Reports(selection, result);
        told().tell(reports, result);
        if (result.isEmpty()) {
            throw usage("nothing was run: all of it was skipped, for the reasons above");
        }
        long percent = reports.coverage().percent();
        if (minimum != null && percent < minimum) {
            out().println("the coverage of %d %% is below the %d %% asked for".formatted(percent, minimum));
            return BROKEN;
        }
        return result.held() ? 0 : BROKEN;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private CommandLine.ParameterException usage(String problem) {
        return new CommandLine.ParameterException(spec.commandLine(), problem);
    }
}
