package org.ledgermock.junit;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.ledgermock.server.Setup;
import org.ledgermock.testing.InitialState;
import org.ledgermock.testing.Ledgermock;
import org.ledgermock.testing.PublicApi;
import org.ledgermock.testing.face.Framework;
import org.ledgermock.testing.face.Injection;
import org.ledgermock.testing.face.LeftOver;
import org.ledgermock.testing.face.SandboxRequest;
import org.opentest4j.TestAbortedException;

/**
 * Does what {@link LedgermockTest} does, set up in code.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final LedgermockExtension LEDGERMOCK =
 *         new LedgermockExtension().beginningWith(InitialState.DEFAULT.seed("example"));
 * }</pre>
 *
 * <p>Register it in a static field, on a class without {@link LedgermockTest}.
 */
@PublicApi
public final class LedgermockExtension
        implements BeforeAllCallback,
                AfterEachCallback,
                AfterAllCallback,
                ParameterResolver,
                TestExecutionExceptionHandler,
                LifecycleMethodExecutionExceptionHandler {

    private final Optional<Setup> setup;
    private final InitialState beginning;

    /** Uses the server that all tests share, and the seed {@code example}. */
    public LedgermockExtension() {
        this(Optional.empty(), InitialState.DEFAULT);
    }

    private LedgermockExtension(Optional<Setup> setup, InitialState beginning) {
        this.setup = setup;
        this.beginning = beginning;
    }

    /** Uses a server with this setup, which all tests with the same setup share. */
    public static LedgermockExtension withSetup(Setup setup) {
        return new LedgermockExtension(Optional.of(setup), InitialState.DEFAULT);
    }

    /** The same, with another beginning for sandboxes that no annotation gives one. */
    public LedgermockExtension beginningWith(InitialState other) {
        return new LedgermockExtension(setup, other);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        // Before 5.12 a constructor and its test have two scopes, and each parameter a sandbox of its own.
        Framework.require(
                "JUnit Jupiter",
                "5.12",
                "org.junit.jupiter.api.extension.TestInstantiationAwareExtension",
                ExtensionContext.class);
        Scopes.begin(context, setup.map(Ledgermock::shared).orElseGet(Ledgermock::shared), beginning);
        TestMethods.check(context, Scopes.ledgermock(context));
    }

    /** A constructor's sandbox is that of its test, where each test has its own instance. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext context) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Injection.isOurs(parameter.getParameter())
                || Injection.isMistaken(parameter.getParameter())
                        && TestMethods.hasNoArguments(parameter.getDeclaringExecutable())
                        && !(TestMethods.isFailure(parameter.getParameter())
                                && TestMethods.hasFailures(parameter.getDeclaringExecutable()));
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Parameter wanted = parameter.getParameter();
        Injection.requireKnown(wanted, false);
        if (!SandboxRequest.isMadeBy(wanted)) {
            return Scopes.ledgermock(context);
        }
        Executable called =
                context.getTestMethod().map(Executable.class::cast).orElse(parameter.getDeclaringExecutable());
        return Scopes.of(context)
                .sandbox(SandboxRequest.of(
                        wanted, Optional.of(called), context.getRequiredTestClass(), Scopes.beginning(context)));
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw told(context, failure);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw told(context, failure);
    }

    @Override
    public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw told(context, failure);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        tellLeftOver(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        tellLeftOver(context);
    }

    private static void tellLeftOver(ExtensionContext context) {
        List<AnnotatedElement> places = new ArrayList<>(TestMethods.around(context.getRequiredTestClass()));
        context.getTestMethod().ifPresent(places::add);
        Scopes.of(context).leftOver().ifPresent(left -> {
            context.publishReportEntry("ledgermock", left);
            if (context.getExecutionException().isEmpty() && LeftOver.isForbidden(places)) {
                throw new AssertionError(left);
            }
        });
    }

    private static Throwable told(ExtensionContext context, Throwable failure) {
        Scopes.of(context).report(failure);
        if (!(failure instanceof TestAbortedException)) {
            Scopes.of(context).keepForALook();
        }
        return failure;
    }
}
