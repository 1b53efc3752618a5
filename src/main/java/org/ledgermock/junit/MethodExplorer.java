package org.ledgermock.junit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.ledgermock.testing.Exploring;
import org.ledgermock.testing.Misuse;
import org.ledgermock.testing.TestSandbox;

/** Explores a method with {@link Explore} instead of calling it once. */
final class MethodExplorer implements InvocationInterceptor {

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> called, ExtensionContext context) {
        invocation.skip();
        Method method = called.getExecutable();
        Explore asked = method.getAnnotation(Explore.class);
        List<Object> arguments = called.getArguments();
        List<TestSandbox> sandboxes = arguments.stream()
                .filter(TestSandbox.class::isInstance)
                .map(TestSandbox.class::cast)
                .toList();
        if (sandboxes.size() != 1) {
            throw new Misuse(
                    "%s.%s has @Explore and %d parameters that are sandboxes; it explores one: write one such parameter, and @LedgermockTest on the class."
                            .formatted(method.getDeclaringClass().getName(), method.getName(), sandboxes.size()));
        }
        TestSandbox sandbox = sandboxes.get(0);
        Object instance = called.getTarget().orElseThrow();
        method.setAccessible(true);
        Exploring<TestSandbox> exploring = Exploring.of(sandbox)
                .runs(asked.runs())
                .within(Duration.ofSeconds(asked.seconds()))
                .without(asked.without())
                .sideBySide(1);
        if (!asked.story().isEmpty()) {
            exploring = exploring.story(asked.story());
        }
        for (Class<? extends Throwable> unknown : asked.unknown()) {
            exploring = exploring.unknown(unknown);
        }
        exploring.check(asked.value(), box -> call(method, instance, with(arguments, sandbox, box)));
    }

    private static Object[] with(List<Object> arguments, TestSandbox sandbox, TestSandbox box) {
        return arguments.stream()
                .map(argument -> argument == sandbox ? box : argument)
                .toArray();
    }

    private static void call(Method method, Object instance, Object[] arguments) throws Exception {
        try {
            method.invoke(instance, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception thrown) {
                throw thrown;
            }
            throw new AssertionError(e.getCause());
        }
    }
}
