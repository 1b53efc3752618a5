package org.ledgermock.testing;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgermock.client.NewSandbox;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.kybio.testing.MemberSandbox;
import org.ledgermock.server.GivenStore;
import org.ledgermock.tencent.testing.PartnerSandbox;

/** Whichever assertion of a sandbox fails, what it prints makes it fail again, by the same words, on a fresh server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssertionsRepeatedTest {

    private static final String ALLOCATE = "AllocateCustomerCredit";
    private static final String RAISE = "updateBalancePointByIncrement";
    private static final long MEMBER = MemberSandbox.EXAMPLE;
    private static final Map<String, Consumer<PartnerSandbox>> OF_PARTNER = Map.ofEntries(
            Map.entry("TestSandbox.assertNothingRefused", PartnerSandbox::assertNothingRefused),
            Map.entry("TestSandbox.assertRefused", partner -> partner.assertRefused("FailedOperation")),
            Map.entry("TestSandbox.assertNoMistakes", PartnerSandbox::assertNoMistakes),
            Map.entry("TestSandbox.assertCalls", partner -> partner.assertCalls(ALLOCATE, 9)),
            Map.entry("TestSandbox.assertQuantity", partner -> partner.assertQuantity("customer", "1", "Credit", "1")),
            Map.entry("TestSandbox.assertMoved", partner -> partner.assertMoved("customer", "1", "Credit", "5", 1)),
            Map.entry("TestSandbox.assertLedger", partner -> partner.assertLedger("customer 1 gains 7 once")),
            Map.entry("TestSandbox.assertUnmoved", partner -> partner.assertUnmoved("customer", "1", "Credit")),
            Map.entry(
                    "TestSandbox.eventually",
                    partner -> partner.eventually(Duration.ofMillis(1), () -> {
                        throw new AssertionError("expected: a test's own");
                    })),
            Map.entry("Customer.assertCredit", partner -> partner.customer(1).assertCredit("15")),
            Map.entry("Customer.assertRemaining", partner -> partner.customer(1).assertRemaining("1")),
            Map.entry(
                    "Customer.assertAllocatedOnce",
                    partner -> partner.customer(1).assertAllocatedOnce("5")),
            Map.entry("Customer.assertAllocated", partner -> partner.customer(1).assertAllocated("5", 3)),
            Map.entry(
                    "Customer.assertNothingAllocated",
                    partner -> partner.customer(1).assertNothingAllocated()),
            Map.entry("PartnerSandbox.assertAvailable", partner -> partner.assertAvailable("0.5")));
    private static final Map<String, Consumer<MemberSandbox>> OF_SHOP = Map.of(
            "Member.assertBalance", shop -> shop.member(MEMBER).assertBalance("1"),
            "Member.assertPoints", shop -> shop.member(MEMBER).assertPoints("13"),
            "Member.assertBalanceRaised", shop -> shop.member(MEMBER).assertBalanceRaised("1", 3),
            "Member.assertPointsRaised", shop -> shop.member(MEMBER).assertPointsRaised("3", 3),
            "Member.assertBalanceRaisedOnce", shop -> shop.member(MEMBER).assertBalanceRaisedOnce("1"),
            "Member.assertPointsRaisedOnce", shop -> shop.member(MEMBER).assertPointsRaisedOnce("3"),
            "Member.assertBalanceUntouched", shop -> shop.member(MEMBER).assertBalanceUntouched(),
            "Member.assertPointsUntouched", shop -> shop.member(MEMBER).assertPointsUntouched());

    @TempDir
    private Path folder;

    private final Ledgermock fresh = Ledgermock.start(GivenStore.fresh());

    @AfterAll
    void close() {
        fresh.close();
    }

    static Set<String> ofPartner() {
        return new TreeSet<>(OF_PARTNER.keySet());
    }

    static Set<String> ofShop() {
        return new TreeSet<>(OF_SHOP.keySet());
    }

    @Test
    void noneIsForgotten() {
        Set<String> known = new TreeSet<>(OF_PARTNER.keySet());
        known.addAll(OF_SHOP.keySet());

        Set<String> found = new ClassFileImporter()
                .importPath("target/classes/org/ledgermock").stream()
                        .filter(type -> type.getPackageName().endsWith(".testing"))
                        // What was tried is no sandbox's.
                        .filter(type -> !type.isEquivalentTo(Tried.class))
                        .flatMap(AssertionsRepeatedTest::assertions)
                        .collect(toCollection(TreeSet::new));

        assertThat(found).isEqualTo(known);
    }

    private static Stream<String> assertions(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .map(method -> method.getName())
                .filter(name -> name.startsWith("assert") || name.startsWith("eventually"))
                .map(name -> type.getSimpleName() + "." + name);
    }

    @ParameterizedTest
    @MethodSource
    void ofPartner(String name) throws Exception {
        PartnerSandbox partner = Ledgermock.shared().sandbox(PartnerSandbox.class);
        partner.customer(1).setCredit("10");
        partner.setAvailable("100");
        partner.loseNextAnswer(ALLOCATE);
        catchThrowable(() -> Callers.allocate(partner, 1, "5"));
        partner.refuseNext(ALLOCATE, "OperationDenied.ServiceBusy");
        Callers.allocate(partner, 1, "6");
        // Not at once: what comes within a tenth of a second is told of as the HTTP library's.
        Callers.allocate(partner, 1, "5");

        failsAgain(PartnerSandbox.class, partner, OF_PARTNER.get(name));
    }

    @ParameterizedTest
    @MethodSource
    void ofShop(String name) throws Exception {
        MemberSandbox shop = Ledgermock.shared().sandbox(MemberSandbox.class);
        shop.member(MEMBER).setPoints("10");
        Callers.raise(shop, MEMBER, "2", "3", "2026-03-01 12:00:00");
        shop.loseNextAnswer(RAISE);
        catchThrowable(() -> Callers.raise(shop, MEMBER, "2", "3", "2026-03-01 12:00:01"));

        failsAgain(MemberSandbox.class, shop, OF_SHOP.get(name));
    }

    private <T extends TestSandbox> void failsAgain(Class<T> type, T sandbox, Consumer<T> assertion) throws Exception {
        Throwable failure = catchThrowable(() -> assertion.accept(sandbox));
        assertThat(failure).isInstanceOf(AssertionError.class);

        SandboxClient pasted = Pasted.into(fresh, sandbox.family(), Pasted.commands(failure.getMessage()), folder);
        T again = SandboxType.of(type)
                .make(new SandboxContext(
                        fresh,
                        pasted,
                        NewSandbox.of(sandbox.family()),
                        fresh.family(sandbox.family()),
                        InitialState.DEFAULT));

        assertThatCode(() -> assertion.accept(again))
                .isInstanceOf(AssertionError.class)
                .extracting(AssertionsRepeatedTest::told)
                .isEqualTo(told(failure));
    }

    /** What was expected and found, and which calls there were. */
    private static List<String> told(Throwable failure) {
        return failure.getMessage()
                .lines()
                .takeWhile(line -> !line.startsWith(TestSandbox.REPEAT))
                // The shell is as quick as it is.
                .map(line ->
                        line.replaceFirst("the sandbox \\S+,", "the sandbox,").replaceFirst("after \\d+ ms", "at once"))
                .toList();
    }
}
