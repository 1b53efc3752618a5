package org.ledgermock.testing.face;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ledgermock.client.LedgermockClient;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.testing.Failure;
import org.ledgermock.testing.Failures;
import org.ledgermock.testing.InitialState;
import org.ledgermock.testing.Ledgermock;
import org.ledgermock.testing.Misuse;
import org.ledgermock.testing.TestSandbox;

/** What can stand as a parameter, and whether all that a test class asks for can be had: looked at before its first test. */
public final class Injection {

    /** Types that are taken for a sandbox by mistake; the server's own by name, for tests do without them. */
    private static final Set<String> MISTAKEN = Set.of(
            Failure.class.getName(),
            SandboxClient.class.getName(),
            LedgermockClient.class.getName(),
            "org.ledgermock.sandbox.Sandbox",
            "org.ledgermock.wiremock.MockServer");

    private Injection() {}

    /** Whether a parameter is for us to fill. */
    public static boolean isOurs(Parameter parameter) {
        return SandboxRequest.isMadeBy(parameter) || parameter.getType().equals(Ledgermock.class);
    }

    /** Whether it is of a type of ours that is not handed out, so that we can say so where nobody else fills it. */
    public static boolean isMistaken(Parameter parameter) {
        return MISTAKEN.contains(parameter.getType().getName());
    }

    /** @throws Misuse when it is of a type of ours that is not handed out */
    public static void requireKnown(Parameter parameter, boolean failuresAreThere) {
        Class<?> type = parameter.getType();
        boolean known = SandboxRequest.isMadeBy(parameter)
                || type.equals(Ledgermock.class)
                || type.equals(Failure.class) && failuresAreThere;
        if (!known) {
            throw new Misuse(
                    type.equals(Failure.class)
                            ? "%s: a Failure is handed only to methods that run for each failure: @EveryFailure(\"operation\"), in TestNG @EveryFailureOf(\"operation\")."
                                    .formatted(SandboxRequest.where(parameter))
                            : "%s: a %s is not handed to tests; write @Family(\"…\") TestSandbox, a type that a vendor has of its own, or Ledgermock."
                                    .formatted(SandboxRequest.where(parameter), type.getSimpleName()));
        }
    }

    /**
     * Looks at all methods that a framework will call.
     *
     * @param filledByUs whether nobody else brings arguments of any type
     * @param everyFailure the failures that a method is run for, once for each, when it is
     * @throws Misuse with everything that is wrong, each in a line
     */
    public static void check(
            Ledgermock ledgermock,
            Class<?> testClass,
            Collection<? extends Executable> methods,
            Predicate<Executable> filledByUs,
            Function<Executable, Optional<Failures.Selection>> everyFailure) {
        List<String> problems = new ArrayList<>();
        for (Executable method : methods) {
            int before = problems.size();
            for (Parameter parameter : method.getParameters()) {
                if (isOurs(parameter) || isMistaken(parameter) && filledByUs.test(method)) {
                    check(
                                    ledgermock,
                                    testClass,
                                    method,
                                    parameter,
                                    everyFailure.apply(method).isPresent())
                            .ifPresent(problems::add);
                }
            }
            if (problems.size() == before && method instanceof Method run) {
                everyFailure
                        .apply(method)
                        .flatMap(selection -> check(() -> EveryFailures.of(ledgermock, run, testClass, selection)))
                        .ifPresent(problems::add);
            }
        }
        if (!problems.isEmpty()) {
            throw new Misuse(String.join(System.lineSeparator(), problems));
        }
    }

    private static Optional<String> check(
            Ledgermock ledgermock,
            Class<?> testClass,
            Executable method,
            Parameter parameter,
            boolean failuresAreThere) {
        return check(() -> {
            requireKnown(parameter, failuresAreThere);
            if (SandboxRequest.isMadeBy(parameter)) {
                SandboxRequest wish =
                        SandboxRequest.of(parameter, Optional.of(method), testClass, InitialState.DEFAULT);
                try {
                    ledgermock.check(wish.kind(), wish.beginning());
                } catch (Misuse e) {
                    throw new Misuse(SandboxRequest.where(parameter) + ": " + e.getMessage(), e);
                }
            }
        });
    }

    private static Optional<String> check(Runnable asked) {
        try {
            asked.run();
            return Optional.empty();
        } catch (Misuse e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    /** The first parameter of a method that asks for a sandbox. */
    public static Optional<Parameter> firstSandbox(Executable method) {
        return List.of(method.getParameters()).stream()
                .filter(parameter -> TestSandbox.class.isAssignableFrom(parameter.getType()))
                .findFirst();
    }
}
