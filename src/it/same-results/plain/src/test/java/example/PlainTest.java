package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.testing.InitialState;
import org.ledgermock.testing.Failure;
import org.ledgermock.testing.Failures;
import org.ledgermock.testing.SandboxType;
import org.ledgermock.testing.Ledgermock;
import org.ledgermock.kybio.testing.MemberSandbox;
import org.ledgermock.tencent.testing.PartnerSandbox;

/** The suite in plain Java, and whether each framework came to the same. */
class PlainTest {

    private static final Map<String, String> RESULTS = new ConcurrentHashMap<>();

    @BeforeAll
    static void runAll() {
        try (Ledgermock ledgermock = Ledgermock.start()) {
            InitialState thousand = InitialState.DEFAULT
                    .seed("thousand")
                    .apiTime(new InitialState.Moment(Instant.parse("2030-01-01T00:00:00Z"), true));
            run(ledgermock, Suite.FRESH, InitialState.DEFAULT);
            run(ledgermock, Suite.THOUSAND, thousand);
            List<Failure> failures = Failures.of(
                    ledgermock,
                    SandboxType.of(MemberSandbox.class),
                    new Failures.Selection("updateBalancePointByIncrement", Suite.FAILURES, List.of(), true));
            failures.parallelStream().forEach(failure -> {
                MemberSandbox shop = ledgermock.sandbox(MemberSandbox.class);
                failure.prime(shop);
                RESULTS.put(failure.name(), told(() -> Suite.fail(shop, failure)));
            });
        }
    }

    private static void run(Ledgermock ledgermock, Map<String, Suite.Behaviour> behaviours, InitialState beginning) {
        behaviours.entrySet().parallelStream()
                .forEach(one -> RESULTS.put(
                        one.getKey(),
                        told(() -> one.getValue()
                                .run(
                                        ledgermock.sandbox(PartnerSandbox.class, beginning),
                                        ledgermock.sandbox(MemberSandbox.class, beginning)))));
    }

    private static String told(java.util.concurrent.Callable<String> behaviour) {
        try {
            return behaviour.call().replace("\n", " / ");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"junit5", "junit6", "testng", "cucumber", "cucumber-testng"})
    void theSameResults(String framework) throws Exception {
        assertEquals(14, RESULTS.size());
        assertEquals(new TreeMap<>(RESULTS), Results.read(Path.of("..", framework, "target", "results.txt")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"junit5", "testng", "cucumber", "cucumber-testng"})
    void theSameReport(String framework) throws Exception {
        for (String file : List.of("tried.json", "tried.html")) {
            assertEquals(report("junit6", file), report(framework, file));
        }
    }

    private static String report(String framework, String file) throws Exception {
        return Files.readString(Path.of("..", framework, "target", "ledgermock", file));
    }
}
