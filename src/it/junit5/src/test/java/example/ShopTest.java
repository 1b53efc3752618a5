package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.junit.EveryFailure;
import org.ledgermock.junit.LedgermockExtension;
import org.ledgermock.testing.InitialState;
import org.ledgermock.testing.Failure;
import org.ledgermock.testing.Family;
import org.ledgermock.testing.SandboxContext;
import org.ledgermock.testing.Ledgermock;
import org.ledgermock.testing.Snapshot;
import org.ledgermock.testing.TestSandbox;
import org.ledgermock.kybio.testing.MemberSandbox;

/** What a Jupiter user expects of parameters, on the oldest Jupiter that is served. */
class ShopTest {

    @RegisterExtension
    static final LedgermockExtension LEDGERMOCK =
            new LedgermockExtension().beginningWith(InitialState.DEFAULT.seed("example"));

    /** A type of sandbox of one's own. */
    @Family("kybio-member")
    public static final class Till extends TestSandbox {

        public Till(SandboxContext context) {
            super(context);
        }

        void assertBalance(long member, String amount) {
            assertQuantity("member", Long.toString(member), "balance", amount);
        }
    }

    private final MemberSandbox ofTheConstructor;
    private MemberSandbox ofTheSetUp;

    ShopTest(MemberSandbox shop) {
        this.ofTheConstructor = shop;
    }

    @BeforeAll
    static void keepAState(MemberSandbox shop) {
        shop.member(MemberSandbox.EXAMPLE).setPoints("77");
        shop.keep("seventy-seven");
    }

    @BeforeEach
    void setUp(MemberSandbox shop) {
        ofTheSetUp = shop;
        shop.member(MemberSandbox.EXAMPLE).setPoints("1");
    }

    @Test
    void aTestItsSetUpAndItsInstanceShareASandbox(MemberSandbox shop, MemberSandbox other, Till till) {
        assertEquals(shop.id(), ofTheSetUp.id());
        assertEquals(shop.id(), ofTheConstructor.id());
        assertNotEquals(shop.id(), other.id());
        shop.member(MemberSandbox.EXAMPLE).assertPoints("1");
        other.member(MemberSandbox.EXAMPLE).assertPoints("300");
        till.assertBalance(MemberSandbox.EXAMPLE, "400");
    }

    @Test
    void theServerIsTheOneThatAllShare(Ledgermock ledgermock) {
        assertSame(Ledgermock.shared(), ledgermock);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7})
    void eachArgumentHasASandbox(int points, MemberSandbox shop) throws Exception {
        client(shop).raisePoints(MemberSandbox.EXAMPLE, points, "2026-03-01 12:00:00");

        shop.member(MemberSandbox.EXAMPLE).assertPoints(Integer.toString(1 + points));
        shop.member(MemberSandbox.EXAMPLE).assertPointsRaisedOnce(Integer.toString(points));
    }

    @EveryFailure("updateBalancePointByIncrement")
    void everyDocumentedErrorReachesTheCaller(MemberSandbox shop, Failure failure) throws Exception {
        assertEquals(
                failure.code().orElseThrow(),
                client(shop).raisePoints(MemberSandbox.EXAMPLE, 5, "2026-03-01 12:00:00"));
        shop.member(MemberSandbox.EXAMPLE).assertPoints("1");
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class WithOneInstance {

        private final Set<String> seen = new HashSet<>();
        private final String ofTheClass;

        WithOneInstance(@Family("tencent-partner") TestSandbox sandbox) {
            this.ofTheClass = sandbox.id();
        }

        @RepeatedTest(3)
        void eachTestStillHasItsOwn(@Family("tencent-partner") TestSandbox sandbox) {
            assertNotEquals(ofTheClass, sandbox.id());
            seen.add(sandbox.id());
        }

        @AfterAll
        void count() {
            assertEquals(3, seen.size());
        }
    }

    @Test
    void aStateThatWasKeptIsWhereAnotherBegins(MemberSandbox shop, @Snapshot("seventy-seven") MemberSandbox other) {
        shop.member(MemberSandbox.EXAMPLE).assertPoints("1");
        other.member(MemberSandbox.EXAMPLE).assertPoints("77");
    }

    private static PointsClient client(MemberSandbox shop) {
        return new PointsClient(shop.base(), shop.appId(), shop.appKey());
    }
}
