package org.ledgermock.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What holds in each class and package, whatever it imports. */
final class Habits {
    private static final Set<String> FLOATING =
            Set.of("float", "double", "[F", "[D", "java.lang.Float", "java.lang.Double");

    /** Owner and member, as ArchUnit writes them, of what reads the clock, chance or the environment. */
    private static final Set<String> EDGES = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getenv",
            "java.lang.Math.random",
            "java.security.SecureRandom.<init>",
            "java.time.InstantSource.system",
            "java.time.ZoneId.systemDefault",
            "java.util.Random.<init>",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current");

    private final String root;

    Habits(String root) {
        this.root = root;
    }

    List<ArchRule> rules() {
        return List.of(
                rootIsEmpty(), packagesAreNamed(), packagesAreNullMarked(), numbersAreExact(), edgesAreHandedIn());
    }

    private ArchRule rootIsEmpty() {
        return noClasses()
                .that()
                .doNotHaveSimpleName("package-info")
                .should()
                .resideInAPackage(root)
                .because("the tree tells the story, and the root is not a part of it")
                .allowEmptyShould(true);
    }

    private ArchRule packagesAreNamed() {
        return noClasses()
                .should()
                .resideInAnyPackage(Stream.of("util", "utils", "common", "helper", "helpers", "impl")
                        .map(name -> root + ".." + name + "..")
                        .toArray(String[]::new))
                .because("such a name says nothing of what is in there")
                .allowEmptyShould(true);
    }

    private ArchRule packagesAreNullMarked() {
        return classes()
                .should(condition(
                        "be in a package whose package-info says @NullMarked",
                        type -> type.getPackage()
                                .tryGetPackageInfo()
                                .filter(info -> info.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                                .isPresent()))
                .because("null is a boundary matter, checked by the compiler")
                .allowEmptyShould(true);
    }

    private ArchRule numbersAreExact() {
        return classes()
                .should(condition("have no float or double in a field, a signature or a call", Habits::isExact))
                .because("amounts are decimals from the wire to the state and back")
                .allowEmptyShould(true);
    }

    private ArchRule edgesAreHandedIn() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        root + ".server..",
                        root + ".wiremock..",
                        root + ".client..",
                        root + ".explore..",
                        root + ".testing.face..",
                        root + ".cli..")
                .should()
                .accessTargetWhere(DescribedPredicate.describe("it reads clock, chance or environment", Habits::isEdge))
                .because("they are read at the edge and handed in")
                .allowEmptyShould(true);
    }

    private static boolean isExact(JavaClass type) {
        boolean fields = type.getFields().stream().noneMatch(field -> isFloating(field.getRawType()));
        boolean signatures = type.getCodeUnits().stream().noneMatch(Habits::isFloating);
        // A load factor is a float; it counts nothing.
        boolean calls = type.getCodeUnitAccessesFromSelf().stream()
                .filter(call -> !call.getTargetOwner().getPackageName().startsWith("java.util"))
                .noneMatch(call -> isFloating(call.getTarget()));
        return fields && signatures && calls;
    }

    private static boolean isFloating(JavaCodeUnit unit) {
        return isFloating(unit.getRawReturnType())
                || unit.getRawParameterTypes().stream().anyMatch(Habits::isFloating);
    }

    private static boolean isFloating(CodeUnitAccessTarget target) {
        return isFloating(target.getRawReturnType())
                || target.getRawParameterTypes().stream().anyMatch(Habits::isFloating);
    }

    private static boolean isFloating(JavaClass type) {
        return FLOATING.contains(type.getName());
    }

    private static boolean isEdge(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String member = access.getTarget().getName();
        return EDGES.contains(owner + "." + member)
                || owner.equals("java.time.Clock") && member.startsWith("system")
                || owner.startsWith("java.time.") && member.equals("now") && !isGivenAClock(access);
    }

    private static boolean isGivenAClock(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream()
                        .anyMatch(type -> type.getName().equals("java.time.Clock"));
    }

    private static ArchCondition<JavaClass> condition(String description, Predicate<JavaClass> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, holds.test(type), type.getDescription()));
            }
        };
    }
}
