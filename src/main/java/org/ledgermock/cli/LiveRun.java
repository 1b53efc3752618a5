package org.ledgermock.cli;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.ledgermock.client.HttpTarget;
import org.ledgermock.contract.UnwritableFile;
import org.ledgermock.message.Credential;
import org.ledgermock.message.Headers;
import org.ledgermock.message.JsonWriter;
import org.ledgermock.message.Request;
import org.ledgermock.message.Response;
import org.ledgermock.verify.ContractRun;
import org.ledgermock.verify.Contracts;
import org.ledgermock.verify.Findings;
import org.ledgermock.verify.Progress;
import org.ledgermock.verify.RunResult;
import org.ledgermock.verify.Selection;
import org.ledgermock.verify.live.ChangeJournal;
import org.ledgermock.verify.live.JournalLine;
import org.ledgermock.verify.live.LiveTarget;
import org.ledgermock.verify.live.Permission;
import org.ledgermock.verify.live.RestoreReport;
import org.ledgermock.verify.report.Kept;
import picocli.CommandLine;

/** A run against a live endpoint: everything is put back at its end, also when it is stopped by a signal. */
final class LiveRun {

    // Nobody serves it: it shows whether there is anybody, and whether it is a WireMock.
    private static final String PROBE = "/ledgermock-verify";

    private final LiveTarget target;
    private final Selection selection;
    private final Optional<Path> record;
    private final UnaryOperator<ContractRun> as;
    private final Supplier<LiveEstimate> estimate;
    private final Duration roundTrip;

    private LiveRun(
            LiveTarget target,
            Selection selection,
            Optional<Path> record,
            UnaryOperator<ContractRun> as,
            Supplier<LiveEstimate> estimate,
            Duration roundTrip) {
        this.target = target;
        this.selection = selection;
        this.record = record;
        this.as = as;
        this.estimate = estimate;
        this.roundTrip = roundTrip;
    }

    /**
     * What is to be run.
     *
     * @param named families without whose credentials there is no run; where there are none, those that have some are run
     * @throws CommandLine.ParameterException when it cannot be run so
     */
    static LiveRun prepared(
            LiveOptions options,
            WithFamilies with,
            OwnFiles own,
            Selection selection,
            Path journal,
            List<String> named,
            Optional<Kept> earlier,
            long seed,
            CommandLine command) {
        try {
            HttpTarget http = HttpTarget.of(options.target(), options.ca());
            Contracts contracts = selection.contracts();
            // What is wrong with the options is told before credentials are asked for.
            options.permission(contracts, selection.families());
            boolean guessesDecide = options.guessesDecide();
            Map<String, Credential> credentials =
                    LiveCredentials.of(contracts, options.credentials(), selection.families(), System.getenv());
            List<String> families = selection.families().stream()
                    .filter(credentials::containsKey)
                    .toList();
            List<String> without = named.stream()
                    .filter(family -> !credentials.containsKey(family))
                    .toList();
            if (families.isEmpty() || !without.isEmpty()) {
                List<String> missing = without.isEmpty() ? selection.families() : without;
                throw new IllegalArgumentException("there are no credentials of %s: %s"
                        .formatted(String.join(", ", missing), LiveCredentials.hint(contracts, missing)));
            }
            Permission permission = options.permission(contracts, families);
            Instant asked = Instant.now();
            Response probed = probe(http, options.target());
            Duration roundTrip = Duration.between(asked, Instant.now());
            if (options.record().isPresent() && isMock(http, probed)) {
                throw new IllegalArgumentException(
                        "%s is a mock: what it answers proves nothing of the vendor, and is not recorded"
                                .formatted(options.target()));
            }
            LiveTarget target = new LiveTarget(
                            options.target(),
                            options.words() + with.words() + own.words(),
                            http,
                            contracts,
                            credentials,
                            common(contracts, families),
                            permission,
                            ChangeJournal.of(
                                    journal,
                                    new JournalLine.Run(
                                            options.target(),
                                            options.ca()
                                                    .map(file -> file.toAbsolutePath()
                                                            .toString()),
                                            permission.budgets())),
                            InstantSource.system(),
                            time -> Thread.sleep(time.toMillis() + 1))
                    .withSeconds(LiveCredentials.seconds(contracts, options.credentials()));
            Selection chosen = new Selection(contracts, families, selection.operations(), selection.tags());
            UnaryOperator<ContractRun> as = run -> run.decidedByGuesses(guessesDecide)
                    .withSeed(seed)
                    .resuming(earlier.map(Kept::all).orElse(List.of()));
            return new LiveRun(
                    target,
                    chosen,
                    options.record(),
                    as,
                    () -> LiveEstimate.of(chosen, permission, with, as),
                    roundTrip);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(command, String.valueOf(e.getMessage()), e);
        }
    }

    static Map<String, Map<String, String>> common(Contracts contracts, List<String> families) {
        return families.stream()
                .collect(toMap(
                        family -> family,
                        family -> contracts.dialect(family).environment(family).common(System.getenv())));
    }

    private static Response probe(HttpTarget http, String name) {
        try {
            return http.send(Request.whole("GET", PROBE, "", Headers.NONE, new byte[0]));
        } catch (IOException e) {
            throw new IllegalArgumentException("%s cannot be reached: %s".formatted(name, Unreachable.reason(e)), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalArgumentException("interrupted while " + name + " was called", e);
        }
    }

    // No endpoint of a vendor's is on this machine, and none answers as WireMock does.
    private static boolean isMock(HttpTarget http, Response probed) {
        String body = probed.bodyText();
        return isOfThisMachine(http.host().replaceFirst(":\\d+$", ""))
                || body.contains("Request was not matched")
                || body.contains("No response could be served");
    }

    private static boolean isOfThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    Selection selection() {
        return selection;
    }

    Optional<Path> record() {
        return record;
    }

    /** Whether something was left out because no more calls may be made today. */
    boolean isOutOfCalls() {
        return target.isOutOfCalls();
    }

    RestoreReport left() {
        return target.putBack();
    }

    /**
     * Runs, and puts back; says before how much it will take.
     *
     * @param whenStopped is told what there was by then, when a signal stops the run
     * @return empty when it was stopped
     */
    Optional<RunResult> run(Path report, Progress progress, PrintWriter out, Consumer<RunResult> whenStopped) {
        ContractRun run = as.apply(ContractRun.of(target, selection, InstantSource.system())
                .reportingTo(report)
                .tellingTo(progress));
        Findings findings = run.begun();
        StopHook hook = StopHook.set(() -> {
            RunResult soFar = findings.soFar();
            target.stop();
            out.println("stopped: putting back what was changed");
            tell(report, out);
            whenStopped.accept(soFar);
        });
        RunResult result;
        boolean stopped;
        try {
            out.println(estimate.get().line(roundTrip));
            out.flush();
            target.share(selection.families()).forEach(out::println);
            result = run.run(findings);
        } finally {
            target.putBack();
            stopped = !hook.remove();
            if (!stopped) {
                tell(report, out);
            }
        }
        return stopped ? Optional.empty() : Optional.of(result);
    }

    // Also for programs: what was moved, put back and left.
    private void tell(Path report, PrintWriter out) {
        RestoreReport restored = target.putBack();
        restored.lines().forEach(out::println);
        UnwritableFile.write(report.resolve("live.json"), JsonWriter.indented(restored.json()) + "\n");
    }
}
