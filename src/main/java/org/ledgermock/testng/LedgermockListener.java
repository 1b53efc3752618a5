package org.ledgermock.testng;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.testing.Failure;
import org.ledgermock.testing.Ledgermock;
import org.ledgermock.testing.Misuse;
import org.ledgermock.testing.PublicApi;
import org.ledgermock.testing.TestSandbox;
import org.ledgermock.testing.face.EveryFailures;
import org.ledgermock.testing.face.Framework;
import org.ledgermock.testing.face.Injection;
import org.ledgermock.testing.face.LeftOver;
import org.ledgermock.testing.face.TestScope;
import org.testng.IClassListener;
import org.testng.IInvokedMethod;
import org.testng.IInvokedMethodListener;
import org.testng.ITestClass;
import org.testng.ITestResult;
import org.testng.Reporter;
import org.testng.SkipException;

/**
 * Looks after the sandboxes of {@link Sandboxes}: makes the failures of {@link EveryFailureOf} happen in them, adds what they
 * saw to a failing test, and ends them after it. Name it with {@code @Listeners} on a class, or in a suite.
 */
@PublicApi
public final class LedgermockListener implements IInvokedMethodListener, IClassListener {

    private static final Map<Object, TestScope> SCOPES = Collections.synchronizedMap(new IdentityHashMap<>());

    private static volatile boolean listening;

    public LedgermockListener() {
        Framework.require("TestNG", "7.0", "org.testng.annotations.CustomAttribute", IInvokedMethodListener.class);
        listening = true;
    }

    static void hold(Method method, TestScope scope, Object[] arguments) {
        if (!listening) {
            scope.close();
            throw new Misuse(
                    "%s.%s: nobody gives its sandboxes back; write @Listeners(LedgermockListener.class) on the class."
                            .formatted(method.getDeclaringClass().getName(), method.getName()));
        }
        sandboxes(arguments).forEach(sandbox -> SCOPES.put(sandbox, scope));
    }

    @Override
    public void onBeforeClass(ITestClass testClass) {
        if (TestNgRun.onlyLooks()) {
            return;
        }
        List<Method> ours = Arrays.stream(testClass.getTestMethods())
                .map(method -> method.getConstructorOrMethod().getMethod())
                .filter(method -> Arrays.stream(method.getParameters())
                        .anyMatch(parameter -> Injection.isOurs(parameter) || Injection.isMistaken(parameter)))
                .toList();
        if (!ours.isEmpty()) {
            Injection.check(Ledgermock.shared(), testClass.getRealClass(), ours, method -> true, Sandboxes::selection);
        }
    }

    @Override
    public void beforeInvocation(IInvokedMethod method, ITestResult result) {
        if (method.isTestMethod()) {
            scope(result)
                    .ifPresent(scope -> Arrays.stream(result.getParameters())
                            .filter(Failure.class::isInstance)
                            .map(Failure.class::cast)
                            .forEach(failure -> failure.prime(
                                    sandboxes(result.getParameters()).get(0))));
        }
    }

    @Override
    public void afterInvocation(IInvokedMethod method, ITestResult result) {
        if (method.isTestMethod()) {
            scope(result).ifPresent(scope -> {
                try {
                    skipWhenUnmet(result);
                    scope.leftOver().ifPresent(left -> tellLeftOver(result, left));
                    Optional.ofNullable(result.getThrowable()).ifPresent(scope::report);
                    if (result.getStatus() == ITestResult.FAILURE) {
                        scope.keepForALook();
                    }
                } finally {
                    sandboxes(result.getParameters()).forEach(SCOPES::remove);
                    scope.close();
                }
            });
        }
    }

    private static void tellLeftOver(ITestResult result, String left) {
        Reporter.setCurrentTestResult(result);
        Reporter.log(left);
        Method method = result.getMethod().getConstructorOrMethod().getMethod();
        if (result.isSuccess()
                && LeftOver.isForbidden(List.of(method, result.getMethod().getRealClass()))) {
            result.setStatus(ITestResult.FAILURE);
            result.setThrowable(new AssertionError(left));
        }
    }

    private static void skipWhenUnmet(ITestResult result) {
        Arrays.stream(result.getParameters())
                .filter(Failure.class::isInstance)
                .flatMap(failure ->
                        EveryFailures.unmet(
                                (Failure) failure,
                                sandboxes(result.getParameters()).get(0))
                                .stream())
                .findFirst()
                .ifPresent(why -> {
                    result.setStatus(ITestResult.SKIP);
                    result.setThrowable(new SkipException(why));
                });
    }

    private static Optional<TestScope> scope(ITestResult result) {
        return sandboxes(result.getParameters()).stream().findFirst().map(SCOPES::get);
    }

    private static List<TestSandbox> sandboxes(Object[] arguments) {
        return Arrays.stream(arguments)
                .filter(TestSandbox.class::isInstance)
                .map(TestSandbox.class::cast)
                .toList();
    }
}
