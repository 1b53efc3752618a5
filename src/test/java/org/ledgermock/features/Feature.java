package org.ledgermock.features;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStep;
import io.cucumber.messages.types.PickleTag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A feature as its file has it, each example of an outline being a scenario. */
record Feature(String family, String operation, List<Scenario> scenarios) {

    private static final Path ROOT = Path.of("features");
    private static final String SUFFIX = ".feature";
    private static final String STATEMENT = "statement:";

    /**
     * A scenario: its tags without their @, those of statements apart.
     *
     * @param written which one it is as it is written: the examples of an outline have the same
     */
    record Scenario(String written, String name, Set<String> tags, Set<String> statements, List<String> steps) {

        boolean speaksOf(String words) {
            return steps.stream().anyMatch(step -> step.contains(words));
        }

        private static Scenario of(Pickle pickle) {
            Set<String> tags = pickle.getTags().stream()
                    .map(PickleTag::getName)
                    .map(tag -> tag.substring(1))
                    .collect(Collectors.toSet());
            Set<String> statements = tags.stream()
                    .filter(tag -> tag.startsWith(STATEMENT))
                    .map(tag -> tag.substring(STATEMENT.length()))
                    .collect(Collectors.toSet());
            tags.removeIf(tag -> tag.startsWith(STATEMENT));
            return new Scenario(
                    pickle.getAstNodeIds().get(0),
                    pickle.getName(),
                    tags,
                    statements,
                    pickle.getSteps().stream().map(PickleStep::getText).toList());
        }
    }

    static List<Feature> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .map(Feature::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Feature read(Path file) {
        try {
            List<Scenario> scenarios = GherkinParser.builder()
                    .includeSource(false)
                    .includeGherkinDocument(false)
                    .build()
                    .parse(file)
                    .map(Feature::pickle)
                    .map(Scenario::of)
                    .toList();
            String name = file.getFileName().toString();
            return new Feature(
                    ROOT.relativize(file).getName(0).toString(),
                    name.substring(0, name.length() - SUFFIX.length()),
                    scenarios);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pickle pickle(Envelope envelope) {
        return envelope.getPickle()
                .orElseThrow(() -> new IllegalStateException("it cannot be read: " + envelope.getParseError()));
    }

    Set<String> exercised() {
        return scenarios.stream()
                .flatMap(scenario -> scenario.statements().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return family + "/" + operation;
    }
}
