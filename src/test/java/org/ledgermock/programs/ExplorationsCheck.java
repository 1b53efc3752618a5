package org.ledgermock.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.cli.Main;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;

/**
 * {@code explore} finds each wrong program by the verdict in its head and accuses no right one; each story that it names
 * breaks the program again. {@code -Dledgermock.programs=a,b} takes those alone.
 */
class ExplorationsCheck {

    private static final int MOST_RUNS = 300;

    @TempDir
    private static Path classes;

    @TempDir
    private static Path reports;

    @BeforeAll
    static void compile() {
        ClientProgram.compileInto(classes);
    }

    @TestFactory
    Stream<DynamicTest> wrong_ones_are_found_and_right_ones_hold() {
        List<String> only = Stream.of(
                        System.getProperty("ledgermock.programs", "").split(","))
                .filter(name -> !name.isEmpty())
                .toList();
        return ClientProgram.all().stream()
                .filter(program -> program.expect().isPresent())
                .filter(program -> only.isEmpty() || only.stream().anyMatch(program.name()::startsWith))
                .map(program -> DynamicTest.dynamicTest(program.name(), () -> {
                    if (program.language().missing().isPresent()) {
                        abort("there is no " + program.language().missing().get());
                    }
                    assertExplored(program);
                }));
    }

    /** The story that the README shows is the one that is found; lines of an ellipsis stand for others. */
    @Test
    void the_readme_shows_what_is_found() throws Exception {
        String shown = Files.readString(Path.of("README.md"));
        String block = shown.substring(shown.indexOf("$ ./ledgermock explore"));
        List<String> lines = block.substring(0, block.indexOf("```")).lines().toList();
        List<String> words = List.of(lines.get(0).replace("$ ./ledgermock ", "").split(" (?=([^']*'[^']*')*[^']*$)"));
        StringWriter said = new StringWriter();

        int exit = Main.run(
                new PrintWriter(said),
                new PrintWriter(said),
                words.stream().map(word -> word.replace("'", "")).toArray(String[]::new));

        assertThat(exit).as(said.toString()).isOne();
        // How long it waits between calls is the machine's.
        assertThat(said.toString()
                        .replaceAll("\\d+\\.\\d s later it calls", "It calls")
                        .lines())
                .containsAll(
                        lines.stream().skip(1).filter(line -> !line.equals("…")).toList());
    }

    private static void assertExplored(ClientProgram program) throws Exception {
        JsonObject found = explore(program);
        List<JsonObject> stories = objects(found, "stories");
        System.out.printf(
                "%s: %s, %s runs, %s s, %s%n",
                program.name(),
                found.text("verdict").orElseThrow(),
                found.number("runs").orElseThrow(),
                found.number("seconds").orElseThrow(),
                stories.stream()
                        .map(story -> story.text("verdict").orElseThrow() + " by "
                                + story.text("story").orElseThrow())
                        .toList());
        assertThat(found.number("runs").orElseThrow().intValue()).isLessThanOrEqualTo(MOST_RUNS);
        if (program.right()) {
            assertThat(found.text("verdict")).as(found.toString()).contains("holds");
            return;
        }
        assertThat(stories)
                .as(found.toString())
                .hasSizeBetween(1, 4)
                .extracting(story -> story.text("verdict").orElseThrow())
                .contains(program.found().orElseThrow());
        for (JsonObject story : stories) {
            if (!story.text("story").orElseThrow().equals("nothing")) {
                // Held to the word that it was seen to have, as the printed command does.
                String[] words = story.text("verdict").orElseThrow().equals("failure-moved")
                        ? new String[] {
                            "--unknown-exit",
                            "75",
                            "--story",
                            story.text("story").orElseThrow()
                        }
                        : new String[] {"--story", story.text("story").orElseThrow()};
                JsonObject again = explore(program, words);
                assertThat(objects(again, "stories"))
                        .as("again: %s", story.text("story"))
                        .extracting(one -> one.text("verdict").orElseThrow())
                        .containsExactly(story.text("verdict").orElseThrow());
            }
        }
    }

    private static JsonObject explore(ClientProgram program, String... further) throws Exception {
        Path report = reports.resolve(program.name());
        List<String> words = new ArrayList<>(List.of(
                "explore",
                "--family",
                program.family(),
                "--expect",
                program.expect().orElseThrow(),
                "--seed",
                program.seed(),
                "--report",
                report.toString(),
                // A busy machine takes longer, and finds the same.
                "--for",
                "3600",
                "--env",
                "PYTHONDONTWRITEBYTECODE=1"));
        words.addAll(List.of(further));
        words.add("--");
        words.addAll(program.language().command(program.file(), classes));
        StringWriter said = new StringWriter();
        int exit = Main.run(new PrintWriter(said), new PrintWriter(said), words.toArray(String[]::new));
        assertThat(exit).as(said.toString()).isIn(0, 1);
        return (JsonObject)
                ((JsonReading.Read) JsonReader.read(Files.readString(report.resolve("explore.json")))).value();
    }

    private static List<JsonObject> objects(JsonObject document, String field) {
        return document.array(field).orElseThrow().items().stream()
                .map(JsonObject.class::cast)
                .toList();
    }
}
