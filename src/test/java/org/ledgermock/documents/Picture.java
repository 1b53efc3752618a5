package org.ledgermock.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packages as a picture: the folders right below the root, and which imports which, made of the sources. */
record Picture(SortedMap<String, SortedSet<String>> imports) {

    private static final Path MAIN = Document.ROOT.resolve("src/main/java/org/ledgermock");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?org\\.ledgermock\\.([a-z]+)\\.");

    static Picture ofTheSources() {
        SortedMap<String, SortedSet<String>> imports = new TreeMap<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".java")).toList()) {
                String from = MAIN.relativize(file).getName(0).toString();
                SortedSet<String> to = imports.computeIfAbsent(from, none -> new TreeSet<>());
                IMPORT.matcher(Files.readString(file)).results().forEach(found -> to.add(found.group(1)));
                to.remove(from);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Picture(imports);
    }

    /** In Mermaid's words; an arrow that a longer way makes needless is left out. */
    String mermaid() {
        StringBuilder text = new StringBuilder("```mermaid\nflowchart TD\n");
        imports.forEach((from, targets) -> targets.stream()
                .filter(to -> targets.stream().noneMatch(between -> !between.equals(to) && leads(between, to)))
                .forEach(to -> text.append("    %s --> %s\n".formatted(from, to))));
        return text.append("```").toString();
    }

    private boolean leads(String from, String to) {
        SortedSet<String> targets = imports.getOrDefault(from, new TreeSet<>());
        return targets.contains(to) || targets.stream().anyMatch(between -> leads(between, to));
    }

    static Picture of(Map<String, SortedSet<String>> imports) {
        return new Picture(new TreeMap<>(imports));
    }
}
