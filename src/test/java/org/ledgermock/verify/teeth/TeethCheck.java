package org.ledgermock.verify.teeth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgermock.cli.OwnMock;
import org.ledgermock.message.Response;
import org.ledgermock.server.GivenStore;
import org.ledgermock.verify.ContractRun;
import org.ledgermock.verify.RunResult;
import org.ledgermock.verify.Selection;
import org.ledgermock.verify.Target;
import org.ledgermock.verify.Verdict;

/**
 * The contract run fails on each deviation, by a message that names what is broken, and passes a mock that is right.
 * Each runs the features of its operation. Not named as a test, for it takes minutes:
 * {@code mvn test -Dtest=TeethCheck -Djunit.jupiter.execution.parallel.enabled=true}; with
 * {@code -Dledgermock.each=10} of each kind every tenth, the first among them, with {@code -Dledgermock.deviations=PATTERN} those whose text has it.
 */
@Execution(ExecutionMode.CONCURRENT)
class TeethCheck {

    private static final int FEWEST = 200;
    private static final int EACH = Integer.getInteger("ledgermock.each", 1);
    private static final Pattern CHOSEN = Pattern.compile(System.getProperty("ledgermock.deviations", ""));
    // A mock has room for the sandboxes of so many runs and more.
    private static final int RUNS_ON_A_MOCK = 60;
    private static final AtomicInteger RUNS = new AtomicInteger();
    private static final Map<Integer, Target> MOCKS = new ConcurrentHashMap<>();

    // It calls three hundred times; only what is wrong with the quota needs it.
    private static final String QUICK = "not @statement:limit.daily-quota";

    @AfterAll
    static void close() {
        MOCKS.values().forEach(Target::close);
        MOCKS.clear();
    }

    static List<Deviation> deviations() {
        return kinds().flatMap(kind -> IntStream.range(0, kind.size())
                        .filter(at -> at % EACH == 0)
                        .mapToObj(kind::get))
                .filter(deviation -> CHOSEN.matcher(deviation.toString()).find())
                .toList();
    }

    private static Stream<List<Deviation>> kinds() {
        return Stream.of(
                AllocateDeviations.all(),
                PartnerCallDeviations.all(),
                CustomerListDeviations.all(),
                IncrementDeviations.all(),
                StoreCallDeviations.all(),
                RecordDeviations.all(),
                AtOnceDeviations.all(),
                AnswerDeviations.all(),
                RepetitionDeviations.all(),
                PartnerSideDeviations.all(),
                PersonDeviations.all(),
                SchemaDeviations.all());
    }

    @Test
    void there_are_enough_of_them() {
        assertThat(kinds().flatMap(List::stream))
                .hasSizeGreaterThanOrEqualTo(FEWEST)
                .extracting(Deviation::toString)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deviations")
    void is_found(Deviation deviation) {
        RunResult result = run(deviation.operation(), deviation.rewrite().get(), tags(deviation));

        assertThat(result.failures())
                .as("%s", deviation)
                .anyMatch(failure -> names(failure, deviation))
                .allSatisfy(failure -> assertThat(failure.detail()).isNotEmpty());
    }

    static List<Deviation> deviationsFromSchemas() {
        return SchemaDeviations.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deviationsFromSchemas")
    void is_found_by_a_case_that_says_how_to_repeat_it(Deviation deviation) {
        RunResult result = run(deviation.operation(), deviation.rewrite().get(), Optional.empty());

        assertThat(result.failures())
                .filteredOn(failure -> failure.kind() == Verdict.Kind.CASE)
                .as("%s", deviation)
                .anySatisfy(failure -> assertThat(failure.line())
                        .contains(
                                deviation.breaks(),
                                "called: " + deviation.operation(),
                                "again: ./ledgermock verify ",
                                "--operation " + deviation.operation()));
    }

    private static boolean names(Verdict failure, Deviation deviation) {
        return deviation.breaksStatement()
                ? failure.statements().contains(deviation.breaks())
                        && failure.line().contains(deviation.breaks())
                : failure.line().contains(deviation.breaks());
    }

    private static Optional<String> tags(Deviation deviation) {
        return deviation.operation().equals("updateBalancePointByIncrement")
                        && !deviation.breaks().equals("limit.daily-quota")
                ? Optional.of(QUICK)
                : Optional.empty();
    }

    static List<String> operations() {
        return deviations().stream().map(Deviation::operation).distinct().toList();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_mock_that_is_right_passes(String operation) {
        RunResult result = run(operation, Passing::pass, Optional.empty());

        assertThat(result.failures()).extracting(Verdict::line).isEmpty();
        assertThat(result.verdicts()).hasSizeGreaterThan(10);
    }

    /** What is found is what a deviation changes, not that something was read, written and signed again. */
    @ParameterizedTest
    @MethodSource("operations")
    void a_mock_that_is_right_passes_with_all_written_and_signed_again(String operation) {
        Rewrite again = call -> {
            Response response =
                    call.arguments().isPresent() ? call.pass(call.arguments().get()) : call.pass();
            return call.document(response)
                    .filter(document ->
                            response.headers().first("Content-Encoding").isEmpty())
                    .map(document -> call.with(response, document))
                    .orElse(response);
        };

        assertThat(run(operation, again, Optional.of(QUICK)).failures())
                .extracting(Verdict::line)
                .isEmpty();
    }

    private static RunResult run(String operation, Rewrite rewrite, Optional<String> tags) {
        String family = Character.isUpperCase(operation.charAt(0)) ? "tencent-partner" : "kybio-member";
        Target mock =
                MOCKS.computeIfAbsent(RUNS.getAndIncrement() / RUNS_ON_A_MOCK, any -> new OwnMock(GivenStore::in));
        try (Proxy proxy = Proxy.start(Wire.of(family), operation, rewrite)) {
            RunResult result = ContractRun.of(
                            new ProxiedTarget(mock, proxy),
                            new Selection(List.of(family), Set.of(operation), tags),
                            InstantSource.system())
                    .run();
            assertThat(proxy.broken()).as("what went wrong in the proxy").isEmpty();
            return result;
        }
    }
}
