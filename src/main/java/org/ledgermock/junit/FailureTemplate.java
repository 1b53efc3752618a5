package org.ledgermock.junit;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.ledgermock.testing.Failure;
import org.ledgermock.testing.TestSandbox;
import org.ledgermock.testing.face.EveryFailures;

/** Runs a method with {@link EveryFailure} once for each. */
final class FailureTemplate implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return TestMethods.failures(context.getRequiredTestMethod()).isPresent();
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        Method method = context.getRequiredTestMethod();
        return EveryFailures.of(
                        Scopes.ledgermock(context),
                        method,
                        context.getRequiredTestClass(),
                        TestMethods.failures(method).orElseThrow())
                .stream()
                .map(Invocation::new);
    }

    /** One run. It is primed after all that is set up before, whose calls are not meant. */
    private record Invocation(Failure failure)
            implements TestTemplateInvocationContext,
                    ParameterResolver,
                    TestInstancePreConstructCallback,
                    BeforeEachCallback,
                    BeforeTestExecutionCallback,
                    AfterTestExecutionCallback,
                    TestExecutionExceptionHandler {

        @Override
        public String getDisplayName(int index) {
            return failure.name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        /** With the context of the test. */
        @Override
        public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext context) {
            return ExtensionContextScope.TEST_METHOD;
        }

        @Override
        public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
            beforeEach(context);
        }

        @Override
        public void beforeEach(ExtensionContext context) {
            Scopes.beginWith(context, EveryFailures.beginning(failure, Scopes.beginning(context)));
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return TestMethods.isFailure(parameter.getParameter());
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return failure;
        }

        @Override
        public void beforeTestExecution(ExtensionContext context) {
            failure.prime(sandbox(context));
        }

        @Override
        public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
            abortWhenUnmet(context);
            throw thrown;
        }

        @Override
        public void afterTestExecution(ExtensionContext context) {
            if (context.getExecutionException().isEmpty()) {
                abortWhenUnmet(context);
            }
        }

        private void abortWhenUnmet(ExtensionContext context) {
            EveryFailures.unmet(failure, sandbox(context)).ifPresent(Assumptions::abort);
        }

        private static TestSandbox sandbox(ExtensionContext context) {
            return Scopes.of(context)
                    .sandbox(EveryFailures.primed(
                            context.getRequiredTestMethod(),
                            context.getRequiredTestClass(),
                            Scopes.beginning(context)));
        }
    }
}
