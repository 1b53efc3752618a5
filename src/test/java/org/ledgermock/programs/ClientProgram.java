package org.ledgermock.programs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A program of a client, and what its head says of it, a line for each.
 *
 * @param right whether it does what it should
 * @param seed of the sandbox that it is run in
 * @param expect what it is to do, in the words of {@code explore}; empty when it changes nothing
 * @param found the verdict by which {@code explore} has to find a wrong one
 * @param courses the faults that it is run with, one course after another; none in an undisturbed one
 * @param named the mistakes by which each course has to name it
 * @param perhaps those that a course may name besides, as the machine's speed has it
 */
record ClientProgram(
        Path file,
        Language language,
        boolean right,
        String family,
        String seed,
        Optional<String> expect,
        Optional<String> found,
        List<List<String>> courses,
        Set<String> named,
        Set<String> perhaps) {

    private static final Path FOLDER = Path.of("src/test/programs").toAbsolutePath();
    private static final Pattern PROGRAM = Pattern.compile("(?i)(right|wrong).*");
    private static final Pattern LINE =
            Pattern.compile("(?:#|//) (right|wrong|family|seed|expect|found|with|named): (.*)");
    private static final String NOTHING = "nothing";

    /** All that the folder has. */
    static List<ClientProgram> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file ->
                            PROGRAM.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .map(ClientProgram::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles those in Java. */
    static void compileInto(Path classes) {
        List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), "-nowarn"));
        arguments.add(FOLDER.resolve("Signed.java").toString());
        all().stream()
                .filter(program -> program.language() == Language.JAVA)
                .forEach(program -> arguments.add(program.file().toString()));
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("the Java programs cannot be compiled");
        }
    }

    private static ClientProgram read(Path file) {
        Map<String, String> head = new TreeMap<>();
        try (Stream<String> lines = Files.lines(file)) {
            lines.map(LINE::matcher)
                    .filter(Matcher::matches)
                    .forEach(line -> head.merge(line.group(1), line.group(2), (one, other) -> one + " " + other));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Set<String> named = new TreeSet<>();
        Set<String> perhaps = new TreeSet<>();
        for (String mistake : head.getOrDefault("named", NOTHING).split(", ")) {
            if (mistake.startsWith("perhaps ")) {
                perhaps.add(mistake.substring("perhaps ".length()));
            } else if (mistake.equals(NOTHING)) {
                break;
            } else {
                named.add(mistake);
            }
        }
        boolean right = head.containsKey("right");
        if (right == head.containsKey("wrong") || right == head.containsKey("named")) {
            throw new IllegalArgumentException(
                    file + " has to say that it is right, or that it is wrong and by what it is named");
        }
        return new ClientProgram(
                file,
                Language.of(file),
                right,
                head.get("family"),
                head.getOrDefault("seed", "example"),
                Optional.ofNullable(head.get("expect")),
                Optional.ofNullable(head.get("found")),
                Stream.of(head.get("with").split("; "))
                        .map(course -> course.equals(NOTHING) ? List.<String>of() : List.of(course.split(" \\+ ")))
                        .toList(),
                named,
                perhaps);
    }

    /** Whether it is wrong in a way that no call shows. */
    boolean isUnseen() {
        return !right && named.isEmpty();
    }

    String name() {
        return file.getFileName().toString();
    }
}
