package org.ledgermock.testng;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ledgermock.testing.Failure;
import org.ledgermock.testing.Failures;
import org.ledgermock.testing.InitialState;
import org.ledgermock.testing.Ledgermock;
import org.ledgermock.testing.Misuse;
import org.ledgermock.testing.PublicApi;
import org.ledgermock.testing.face.EveryFailures;
import org.ledgermock.testing.face.Injection;
import org.ledgermock.testing.face.SandboxRequest;
import org.ledgermock.testing.face.TestScope;
import org.testng.annotations.DataProvider;

/**
 * Data providers of sandboxes: each run of a test has its own, so that all may run in parallel on one server.
 *
 * <pre>{@code
 * @Listeners(LedgermockListener.class)
 * public class PointsTest {
 *
 *     @Test(dataProvider = Sandboxes.FRESH, dataProviderClass = Sandboxes.class)
 *     public void pointsAreRaisedOnce(MemberSandbox shop) throws Exception {
 *         shop.member(MemberSandbox.EXAMPLE).setPoints("10");
 *
 *         client(shop).raisePoints(MemberSandbox.EXAMPLE, 5, "2026-03-01 12:00:00");
 *
 *         shop.member(MemberSandbox.EXAMPLE).assertPoints("15");
 *         shop.member(MemberSandbox.EXAMPLE).assertPointsRaisedOnce("5");
 *         shop.assertNothingRefused();
 *     }
 * }
 * }</pre>
 *
 * <p>A parameter is a sandbox of any subclass of {@link org.ledgermock.testing.TestSandbox}, a {@link
 * org.ledgermock.testing.TestSandbox} with {@link org.ledgermock.testing.Family @Family}, or the {@link Ledgermock} itself.
 * What cannot be handed out is a {@link Misuse} before the first test.
 */
@PublicApi
public final class Sandboxes {

    /** Runs a method once, with fresh sandboxes. */
    public static final String FRESH = "fresh";

    /** Runs a method with {@link EveryFailureOf} once for each failure. */
    public static final String EVERY_FAILURE = "everyFailure";

    private Sandboxes() {}

    @DataProvider(name = FRESH, parallel = true, propagateFailureAsTestFailure = true)
    public static Iterator<Object[]> fresh(Method method) {
        return filling(method, new Object[][] {{}});
    }

    @DataProvider(name = EVERY_FAILURE, propagateFailureAsTestFailure = true)
    public static Iterator<Object[]> everyFailure(Method method) {
        Failures.Selection selection = selection(method)
                .orElseThrow(() -> new Misuse(
                        "%s.%s: the data provider asks which failures are meant; write @EveryFailureOf(\"operation\") on the method."
                                .formatted(method.getDeclaringClass().getName(), method.getName())));
        if (TestNgRun.onlyLooks()) {
            return filling(method, new Object[][] {{}});
        }
        return EveryFailures.of(Ledgermock.shared(), method, method.getDeclaringClass(), selection).stream()
                .map(failure -> arguments(method, new Object[0], Optional.of(failure)))
                .iterator();
    }

    /**
     * For your own data provider: runs a method once for each row. The parameters after those of the row get fresh sandboxes.
     *
     * @param method the test method, which TestNG hands to the data provider
     */
    public static Iterator<Object[]> filling(Method method, Object[][] rows) {
        return Arrays.stream(rows)
                .map(row -> arguments(method, row, Optional.empty()))
                .iterator();
    }

    static Optional<Failures.Selection> selection(Executable method) {
        return Optional.ofNullable(method.getAnnotation(EveryFailureOf.class))
                .map(every -> new Failures.Selection(
                        every.value(), List.of(every.only()), List.of(every.except()), every.faults()));
    }

    private static Object[] arguments(Method method, Object[] row, Optional<Failure> failure) {
        if (TestNgRun.onlyLooks()) {
            return Arrays.copyOf(row, method.getParameterCount());
        }
        TestScope scope = new TestScope(Ledgermock.shared());
        Stream<Object> filled = Arrays.stream(method.getParameters())
                .skip(row.length)
                .map(parameter -> argument(parameter, method, scope, failure));
        Object[] arguments = Stream.concat(Arrays.stream(row), filled).toArray();
        LedgermockListener.hold(method, scope, arguments);
        return arguments;
    }

    private static Object argument(Parameter parameter, Method method, TestScope scope, Optional<Failure> failure) {
        if (SandboxRequest.isMadeBy(parameter)) {
            return scope.sandbox(SandboxRequest.of(
                    parameter,
                    Optional.of(method),
                    method.getDeclaringClass(),
                    failure.map(one -> EveryFailures.beginning(one, InitialState.DEFAULT))
                            .orElse(InitialState.DEFAULT)));
        }
        Injection.requireKnown(parameter, failure.isPresent());
        return parameter.getType().equals(Failure.class) ? failure.orElseThrow() : scope.ledgermock();
    }
}
