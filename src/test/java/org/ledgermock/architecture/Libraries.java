package org.ledgermock.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which foreign library is imported where: each by the one or two packages that hide it from the rest. */
final class Libraries {
    private static final String[] ANYWHERE = {"java..", "javax..", "org.slf4j..", "org.jspecify.."};

    /** The server and what it is made of; loaded by the one name that is caught where the copies are others. */
    private static final Set<String> HARDENED = Set.of(
            "HardenedHttpServer",
            "FirstHandler",
            "JettyMessages",
            "ReadRequest",
            "AwaitedBody",
            "PackedBody",
            "ConnectionBound",
            "HeadWatch",
            "LateTls",
            "Tunnel",
            "Repeated",
            "WatchedConnector",
            "ErrorWords",
            "RequestsUnderWay");

    private static final List<Library> LIBRARIES = List.of(
            new Library(
                    "Jackson",
                    List.of("tools.jackson..", "com.fasterxml.jackson..", "org.snakeyaml.."),
                    List.of("message", "contract")),
            new Library("the JSON Schema library", List.of("com.networknt.."), List.of("contract")),
            new Library("pcollections", List.of("org.pcollections.."), List.of("state")),
            new Library(
                    "WireMock",
                    List.of("com.github.tomakehurst.wiremock..", "org.wiremock..", "wiremock.."),
                    List.of("wiremock")),
            new Library("picocli", List.of("picocli.."), List.of("cli")),
            new Library("Cucumber", List.of("io.cucumber.."), List.of("verify", "cucumber", "tencent", "kybio")),
            new Library("opentest4j", List.of("org.opentest4j.."), List.of("verify", "junit")),
            new Library("JUnit", List.of("org.junit.."), List.of("junit")),
            new Library("TestNG", List.of("org.testng.."), List.of("testng")));

    private final String root;

    Libraries(String root) {
        this.root = root;
    }

    List<ArchRule> rules() {
        Stream<ArchRule> where = LIBRARIES.stream().map(this::onlyWhereItBelongs);
        return Stream.concat(where, Stream.of(noOther(), relocatedInOnePlace())).toList();
    }

    private ArchRule onlyWhereItBelongs(Library library) {
        String[] homes =
                library.homes().stream().map(home -> root + "." + home + "..").toArray(String[]::new);
        return noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat(resideInAnyPackage(library.patterns()))
                .as(library.name() + " is imported by " + String.join(" and ", library.homes()) + " only")
                .because("what one package imports can be replaced in one package")
                .allowEmptyShould(true);
    }

    private ArchRule noOther() {
        String[] known = Stream.of(
                        Arrays.stream(ANYWHERE),
                        Stream.of(root + ".."),
                        LIBRARIES.stream().flatMap(library -> library.packages().stream()))
                .flatMap(packages -> packages)
                .toArray(String[]::new);
        return noClasses()
                .should()
                .dependOnClassesThat(notIn(known))
                .as("no library is imported that has no place")
                .because("a new library is a decision, written down here")
                .allowEmptyShould(true);
    }

    private ArchRule relocatedInOnePlace() {
        return noClasses()
                .that()
                .areTopLevelClasses()
                .and(DescribedPredicate.describe(
                        "are none of the hardened server's", type -> !HARDENED.contains(type.getSimpleName())))
                .should()
                .dependOnClassesThat(resideInAnyPackage("wiremock.."))
                .as("the copies of libraries inside wiremock-standalone are imported by the hardened server alone")
                .because("they are WireMock's own, and change without notice: only that server is gone without")
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> notIn(String... packages) {
        DescribedPredicate<JavaClass> in = resideInAnyPackage(packages);
        return DescribedPredicate.describe("are of another library", type -> !type.isPrimitive() && !in.test(type));
    }

    private record Library(String name, List<String> packages, List<String> homes) {
        String[] patterns() {
            return packages.toArray(String[]::new);
        }
    }
}
