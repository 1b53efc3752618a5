package org.ledgermock.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each target takes its inputs, those that it once failed on too. */
class InputsTest {

    private static final Path SOURCES = Path.of("src/test/java/org/ledgermock/fuzz");
    private static final Path INPUTS = Path.of("src/test/resources/org/ledgermock/fuzz");
    private static final List<String> OTHERS = List.of("EveryFuzz", "PlantedFuzz");
    private static final int FEWEST = 5;

    static List<String> targets() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> name.endsWith("Fuzz") && !OTHERS.contains(name))
                    .sorted()
                    .toList();
        }
    }

    private static void run(String target, byte[] input) throws Throwable {
        MethodHandle method = MethodHandles.lookup()
                .findStatic(
                        Class.forName("org.ledgermock.fuzz." + target),
                        "fuzzerTestOneInput",
                        MethodType.methodType(void.class, byte[].class));
        method.invoke(input);
    }

    @ParameterizedTest
    @MethodSource("targets")
    void a_target_takes_its_inputs(String target) throws Throwable {
        List<Path> inputs;
        try (Stream<Path> files = Files.list(INPUTS.resolve(target + "Inputs"))) {
            inputs = files.sorted().toList();
        }
        assertThat(inputs).hasSizeGreaterThanOrEqualTo(FEWEST);
        run(target, new byte[0]);
        for (Path input : inputs) {
            try {
                run(target, Files.readAllBytes(input));
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError(target + " fails on " + input, failed);
            }
        }
    }

    @Test
    void a_short_run_has_all_targets() throws IOException {
        assertThat(EveryFuzz.TARGETS).hasSameSizeAs(targets());
    }

    @Test
    void the_planted_mistake_is_one() {
        assertThatThrownBy(
                        () -> run("PlantedFuzz", "planted mistake".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .hasMessageContaining("is found");
    }
}
