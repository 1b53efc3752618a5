package org.ledgermock.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ledgermock.server.Setup;

/** Which of our packages may import which: the stages that a request passes, in one direction. */
final class Imports {
    private static final String[] STAGES = {
        "message",
        "contract",
        "protocol",
        "fault",
        "state",
        "journal",
        "sandbox",
        "store",
        "behaviour",
        "seed",
        "pipeline",
        "scorecard",
        "openapi",
        "admin",
        "server",
        "wiremock"
    };
    private static final String[] FACES = {"cli", "junit", "testng", "cucumber"};
    private static final String[] BELOW_FACES = with(STAGES, "client", "explain", "explore", "verify", "testing");
    private static final String[] WINGS = {"tencent", "kybio"};

    private final String root;

    Imports(String root) {
        this.root = root;
    }

    List<ArchRule> rules() {
        List<ArchRule> rules = new ArrayList<>();
        rules.add(everyPackageHasItsRow());
        rules.add(noCycle());
        rules.add(nothingImportsAFace());
        rules.add(nothingImportsAWing());
        rules.add(row("message"));
        rules.add(row("contract", "message"));
        rules.add(row("protocol", "message"));
        rules.add(row("fault", "message"));
        rules.add(row("state", "message", "fault"));
        rules.add(row("journal", "message", "fault"));
        rules.add(row("sandbox", "message", "fault", "state", "journal"));
        rules.add(row("store", "message", "fault", "state", "journal", "sandbox"));
        rules.add(row("behaviour", "message", "state"));
        rules.add(row("seed", "message", "contract", "state"));
        rules.add(row("pipeline", before("pipeline")));
        rules.add(row("scorecard", "message", "contract", "journal", "fault"));
        rules.add(row("openapi", "message", "contract", "protocol", "pipeline"));
        rules.add(row("admin", before("admin")));
        rules.add(row("server", before("server")));
        rules.add(row("wiremock", before("wiremock")));
        rules.add(row("client", "message", "protocol"));
        rules.add(row("explain", "message", "protocol"));
        rules.add(row("explore", "message", "client"));
        rules.add(row("verify", "message", "contract", "protocol", "client"));
        rules.add(row("testing", with(STAGES, "client", "explore")));
        rules.add(testsAskTheClientAlone());
        for (String face : FACES) {
            rules.add(row(face, BELOW_FACES));
        }
        for (String wing : WINGS) {
            rules.add(row(wing, with(BELOW_FACES, "cucumber")));
        }
        return rules;
    }

    /** What tests use works for a server elsewhere as well: one class starts a server here, by a setup that it is given. */
    private ArchRule testsAskTheClientAlone() {
        List<String> stages = new ArrayList<>(List.of(STAGES));
        stages.removeAll(List.of("message", "protocol"));
        return noClasses()
                .that()
                .resideInAnyPackage(
                        root + ".testing..",
                        root + ".junit..",
                        root + ".testng..",
                        root + ".cucumber..",
                        root + ".*.testing..",
                        root + ".*.cucumber..")
                .and()
                .doNotHaveFullyQualifiedName(root + ".testing.Ledgermock")
                .should()
                .dependOnClassesThat(resideInAnyPackage(packages(stages.toArray(String[]::new)))
                        .and(DescribedPredicate.not(JavaClass.Predicates.type(Setup.class))))
                .as("of the test integrations, Ledgermock alone knows the server")
                .because("a sandbox of a server elsewhere is the same to a test: all is asked of the client")
                .allowEmptyShould(true);
    }

    private static String[] before(String stage) {
        return Arrays.copyOf(STAGES, List.of(STAGES).indexOf(stage));
    }

    private ArchRule everyPackageHasItsRow() {
        return classes()
                .should()
                .resideInAnyPackage(packages(with(with(BELOW_FACES, FACES), WINGS)))
                .as("every class is in a package of the table")
                .because("a package is a stage, and has a row in the table of what it may import")
                .allowEmptyShould(true);
    }

    private ArchRule noCycle() {
        return slices().matching(root + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("imports point in one direction")
                .allowEmptyShould(true);
    }

    private ArchRule nothingImportsAFace() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages(with(FACES, WINGS)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(packages(FACES)))
                .because(
                        "the command line and the test frameworks' faces are composed of the rest, never the other way round")
                .allowEmptyShould(true);
    }

    private ArchRule nothingImportsAWing() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages(WINGS))
                .should()
                .dependOnClassesThat(resideInAnyPackage(packages(WINGS)))
                .because("a vendor is files, or one folder: nothing outside it has to know it")
                .allowEmptyShould(true);
    }

    private ArchRule row(String name, String... allowed) {
        String may = allowed.length == 0 ? "nothing" : String.join(", ", allowed);
        return noClasses()
                .that()
                .resideInAPackage(root + "." + name + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(root + "..").and(resideOutside(packages(with(allowed, name)))))
                .as(name + " imports, of ours, at most " + may)
                .because("the table of packages says so")
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> resideOutside(String... packages) {
        return DescribedPredicate.not(resideInAnyPackage(packages));
    }

    private String[] packages(String... names) {
        return Arrays.stream(names).map(name -> root + "." + name + "..").toArray(String[]::new);
    }

    private static String[] with(String[] names, String... more) {
        List<String> all = new ArrayList<>(List.of(names));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
