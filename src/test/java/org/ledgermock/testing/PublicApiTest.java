package org.ledgermock.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What tests are written against is marked; what is public for other reasons is listed here. */
class PublicApiTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .importPackages(
                    "org.ledgermock.testing",
                    "org.ledgermock.junit",
                    "org.ledgermock.testng",
                    "org.ledgermock.cucumber",
                    "org.ledgermock.tencent.testing",
                    "org.ledgermock.tencent.cucumber",
                    "org.ledgermock.kybio.testing",
                    "org.ledgermock.kybio.cucumber");

    /** Public for the faces' sake, which are in other packages. */
    private static final Set<String> FOR_FACES = Set.of("Failures", "PublicApi", "SandboxType", "TriedSummary");

    /** Public for the frameworks' sake, which find them by themselves. */
    private static final Set<String> FOR_FRAMEWORKS = Set.of("PlatformSession", "TestNgRun");

    @Test
    void publicTypesAreMarkedOrListed() {
        Set<String> unmarked = CLASSES.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getPackageName().endsWith(".face"))
                .filter(type -> !type.isAnnotatedWith(PublicApi.class))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> listed = new TreeSet<>(FOR_FACES);
        listed.addAll(FOR_FRAMEWORKS);
        assertThat(unmarked).isEqualTo(listed);
    }

    @Test
    void theCoreKnowsNoFamily() {
        classes()
                .that()
                .resideInAPackage("org.ledgermock.testing")
                .or()
                .resideInAPackage("org.ledgermock.testing.face")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages("org.ledgermock.tencent..", "org.ledgermock.kybio..")
                .check(CLASSES);
    }
}
