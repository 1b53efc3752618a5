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

/** Which of our packages may import which: the stages that a request passes, in one direction. */
final class Imports {
    private static final String[] STAGES = {
        "message", "contract", "protocol", "sandbox", "behaviour", "seed", "pipeline"
    };
    private static final String[] FACES = {"cli", "junit", "testng", "cucumber"};
    private static final String[] BELOW_FACES =
            with(STAGES, "scorecard", "admin", "wiremock", "client", "verify", "testing");

    private final String root;

    Imports(String root) {
        this.root = root;
    }

    List<ArchRule> rules() {
        List<ArchRule> rules = new ArrayList<>();
        rules.add(everyPackageHasItsRow());
        rules.add(noCycle());
        rules.add(nothingImportsAFace());
        rules.add(row("message"));
        rules.add(row("contract", "message"));
        rules.add(row("protocol", "message"));
        rules.add(row("sandbox", "message"));
        rules.add(row("behaviour", "message", "sandbox"));
        rules.add(row("seed", "message", "contract", "sandbox"));
        rules.add(row("pipeline", "message", "contract", "protocol", "sandbox", "behaviour", "seed"));
        rules.add(row("scorecard", "message", "contract", "sandbox"));
        rules.add(row("admin", with(STAGES, "scorecard")));
        rules.add(row("wiremock", with(STAGES, "scorecard", "admin")));
        rules.add(row("client", "message", "protocol"));
        rules.add(row("verify", "message", "contract", "protocol", "client"));
        rules.add(row("testing", with(STAGES, "scorecard", "admin", "wiremock", "client")));
        for (String face : FACES) {
            rules.add(row(face, BELOW_FACES));
        }
        return rules;
    }

    private ArchRule everyPackageHasItsRow() {
        return classes()
                .should()
                .resideInAnyPackage(packages(with(BELOW_FACES, FACES)))
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
                .resideOutsideOfPackages(packages(FACES))
                .should()
                .dependOnClassesThat(resideInAnyPackage(packages(FACES)))
                .because(
                        "the command line and the test frameworks' faces are composed of the rest, never the other way round")
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
