package org.ledgermock.junit;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.ledgermock.testing.Failure;
import org.ledgermock.testing.Failures;
import org.ledgermock.testing.Ledgermock;
import org.ledgermock.testing.Misuse;
import org.ledgermock.testing.face.Injection;

/** The methods of a class that Jupiter calls, and what is wrong with what they ask for. */
final class TestMethods {

    private static final List<Class<? extends java.lang.annotation.Annotation>> CALLED = List.of(
            Test.class,
            TestTemplate.class,
            TestFactory.class,
            BeforeEach.class,
            AfterEach.class,
            BeforeAll.class,
            AfterAll.class);

    private TestMethods() {}

    /** @throws Misuse when something that the class asks for cannot be had */
    static void check(ExtensionContext context, Ledgermock ledgermock) {
        Class<?> testClass = context.getRequiredTestClass();
        requireSeen(testClass);
        List<Executable> called = new ArrayList<>(List.of(testClass.getDeclaredConstructors()));
        List<Method> methods =
                ReflectionSupport.findMethods(testClass, TestMethods::isCalled, HierarchyTraversalMode.TOP_DOWN);
        called.addAll(methods);
        Injection.check(ledgermock, testClass, called, TestMethods::hasNoArguments, TestMethods::failures);
    }

    private static void requireSeen(Class<?> testClass) {
        Arrays.stream(testClass.getDeclaredClasses())
                .filter(inner -> Modifier.isPrivate(inner.getModifiers()))
                .filter(inner -> AnnotationSupport.isAnnotated(inner, LedgermockTest.class))
                .findFirst()
                .ifPresent(inner -> {
                    throw new Misuse(
                            "%s is private, so that Jupiter does not see it and none of its tests would run; take 'private' away, or @LedgermockTest."
                                    .formatted(inner.getName()));
                });
    }

    /** A class and those around it. */
    static List<Class<?>> around(Class<?> testClass) {
        List<Class<?>> classes = new ArrayList<>();
        for (Class<?> around = testClass; around != null; around = around.getEnclosingClass()) {
            classes.add(around);
        }
        return classes;
    }

    private static boolean isCalled(Method method) {
        return CALLED.stream().anyMatch(annotation -> AnnotationSupport.isAnnotated(method, annotation));
    }

    /** The failures that a method is run for, when it is. */
    static Optional<Failures.Selection> failures(Executable method) {
        return AnnotationSupport.findAnnotation(method, EveryFailure.class)
                .map(every -> new Failures.Selection(
                        every.value(), List.of(every.only()), List.of(every.except()), every.faults()));
    }

    /** Whether only extensions fill its parameters: a template brings arguments of its own, of any type. */
    static boolean hasNoArguments(Executable executable) {
        return hasFailures(executable) || !AnnotationSupport.isAnnotated(executable, TestTemplate.class);
    }

    static boolean hasFailures(Executable executable) {
        return failures(executable).isPresent();
    }

    static boolean isFailure(Parameter parameter) {
        return parameter.getType().equals(Failure.class);
    }
}
