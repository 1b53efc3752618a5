package org.ledgermock.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a document points at is there, and what belongs to one machine is not in it. */
class WordsTest {

    private static final Pattern MACHINE_PATH =
            Pattern.compile("(?<![\\w.>)}*])/(?:work|root|home|tmp|usr|opt|var|etc|mnt|private|Users)/[^\\s`]*");
    private static final Pattern HOST = Pattern.compile("https?://([\\w.-]+)");
    private static final Pattern FILE = Pattern.compile(
            "(?:\\.ci|docs|schemas|mappings|features|src)/[\\w./-]+|[A-Z]+\\.md|pom\\.xml|LICENSE|[\\w/]+\\.md");

    // Loopback, and the few places that a document has to name. Nothing that only one network has.
    private static final Set<String> HOSTS = Set.of(
            "127.0.0.1",
            // A server in the container beside a job.
            "ledgermock",
            // Reserved for examples by RFC 2606.
            "example.com",
            "host",
            "maven.apache.org",
            "keepachangelog.com",
            "semver.org",
            "json-schema.org",
            "wiremock.org");

    static List<Document> documents() {
        return Document.all();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksLeadSomewhere(Document document) {
        List<String> broken = new ArrayList<>();
        for (String link : document.links()) {
            if (!link.startsWith("http") && !resolves(document, link)) {
                broken.add(link);
            }
        }

        assertThat(broken).isEmpty();
    }

    private static boolean resolves(Document document, String link) {
        String name = link.replaceFirst("#.*", "");
        String anchor = link.substring(name.length()).replaceFirst("^#", "");
        Path folder = document.file().getParent();
        Path target = name.isEmpty() ? document.file() : folder.resolve(name).normalize();
        if (!Files.exists(target)) {
            return false;
        }
        return anchor.isEmpty()
                || Document.named(Document.ROOT.relativize(target).toString())
                        .anchors()
                        .contains(anchor);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void filesThatAreNamedAreThere(Document document) {
        List<String> missing = document.words().stream()
                .filter(word -> FILE.matcher(word).matches())
                .filter(word -> !Files.exists(Document.ROOT.resolve(word)))
                .toList();

        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void nothingInThemBelongsToOneMachine(Document document) {
        assertThat(MACHINE_PATH.matcher(document.text()).results().map(MatchResult::group))
                .as("paths of one machine")
                .isEmpty();
        assertThat(HOST.matcher(document.text()).results().map(match -> match.group(1)))
                .as("hosts that are not meant for a document")
                .allMatch(HOSTS::contains);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void urlsAreWhole(Document document) {
        assertThat(document.links().stream().filter(link -> link.matches("https?:.*")))
                .allSatisfy(link -> assertThat(URI.create(link).getHost()).isNotNull());
    }
}
