package org.ledgermock.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.client.LedgermockClient;
import org.ledgermock.server.GivenStore;
import org.ledgermock.server.Setup;
import org.ledgermock.wiremock.MockServer;

/** The scorecard names every wrong program by the right mistake, and no right one, whatever goes wrong on its way. */
class ClientProgramsTest {

    private static final int SIDE_BY_SIDE = 4;

    @TempDir
    private static Path classes;

    private static MockServer server;
    private static ExecutorService threads;

    @BeforeAll
    static void start() {
        server = GivenStore.start(Setup.DEFAULT);
        threads = Executors.newFixedThreadPool(SIDE_BY_SIDE);
        ClientProgram.compileInto(classes);
    }

    @AfterAll
    static void stop() {
        threads.shutdownNow();
        server.close();
    }

    @Test
    void there_are_right_ones_and_wrong_ones_of_both_families() {
        for (String family : List.of("tencent-partner", "kybio-member")) {
            assertThat(ClientProgram.all())
                    .filteredOn(program -> program.family().equals(family))
                    .extracting(ClientProgram::right)
                    .contains(true, false);
        }
    }

    @TestFactory
    Stream<DynamicTest> each_is_named_by_its_mistakes_alone() {
        return ClientProgram.all().stream()
                .map(program -> {
                    if (program.language().missing().isPresent()) {
                        return DynamicTest.dynamicTest(
                                program.name(),
                                () -> abort("left out, for there is no "
                                        + program.language().missing().get()));
                    }
                    Future<Course> undisturbed = run(program, List.of());
                    List<Future<Course>> courses = program.courses().stream()
                            .map(faults -> faults.isEmpty() ? undisturbed : run(program, faults))
                            .toList();
                    return DynamicTest.dynamicTest(program.name(), () -> {
                        for (int at = 0; at < courses.size(); at++) {
                            assertNamed(
                                    program,
                                    courses.get(at).get(),
                                    undisturbed.get(),
                                    program.courses().get(at));
                        }
                    });
                })
                .toList()
                .stream();
    }

    private static Future<Course> run(ClientProgram program, List<String> faults) {
        return threads.submit(
                () -> Course.of(program, faults, LedgermockClient.of(server.uri()), server.uri(), classes));
    }

    private static void assertNamed(ClientProgram program, Course course, Course undisturbed, List<String> faults) {
        TreeSet<String> named = new TreeSet<>(course.mistakes());
        named.removeAll(program.perhaps());
        assertThat(named).as("%s with %s: %s", program.name(), faults, course).isEqualTo(program.named());
        if (program.right()) {
            assertThat(undisturbed.mistakes())
                    .as("undisturbed: %s", undisturbed)
                    .isEmpty();
            assertThat(undisturbed.exit()).as("undisturbed: %s", undisturbed).isZero();
            assertThat(course.exit()).as("with %s: %s", faults, course).isIn(0, 75);
            assertRight(course, undisturbed);
        } else if (program.isUnseen()) {
            assertThat(course.exit()).as("with %s: %s", faults, course).isZero();
            assertThat(course.moved()).as("wrong, though nobody sees it").isNotEqualTo(undisturbed.moved());
        }
    }

    // What it paid is what it was to pay, and when it does not know that, no more than that.
    private static void assertRight(Course course, Course undisturbed) {
        if (course.exit() == 0) {
            assertThat(course.moved()).isEqualTo(undisturbed.moved());
        } else {
            assertThat(undisturbed.moved()).containsKeys(course.moved().keySet().toArray(String[]::new));
            course.moved()
                    .forEach((what, amount) -> assertThat(amount.abs())
                            .as(what)
                            .isLessThanOrEqualTo(undisturbed.moved().get(what).abs()));
        }
    }
}
