package org.ledgermock.server;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.ledgermock.oracle.ExactJson;
import org.ledgermock.server.RunningWireMock.Kind;
import tools.jackson.databind.JsonNode;

/** How what no family answers is answered otherwise than by a stock WireMock: the list in docs/wiremock.md. */
public final class WireMockDifferences {

    private static final String STATUS_ALONE = "(?s)\n.*";

    private final Set<Difference> seen = ConcurrentHashMap.newKeySet();

    /** One of them. Beyond what it takes away of two answers, they are the same. */
    private enum Difference {
        MAPPINGS(
                "lists of mappings",
                Set.of("list of mappings", "unmatched mappings", "pages of the admin API"),
                Set.of(Kind.SERVE, Kind.DROP_IN),
                "has the families' mappings too",
                "they are stubs that you can look at, edit and remove",
                WireMockDifferences::withoutFamilies),
        NEAR_MISSES(
                "near misses of a request",
                Set.of("near misses of a request", "near misses of unmatched requests"),
                Set.of(Kind.SERVE, Kind.DROP_IN),
                "has up to three families' mappings, after stubs that are nearer",
                "WireMock lists three, if there are as many stubs",
                WireMockDifferences::withoutFamilies),
        NO_STUBS(
                "a request that nobody wants, without any stub of yours",
                Set.of("no stubs"),
                Set.of(Kind.DROP_IN),
                "status 404; the page shows a family's mapping",
                "an extension cannot change that page",
                answer -> answer.replaceFirst(STATUS_ALONE, "")),
        FAILURE(
                "a stub that cannot answer: no body file, no template",
                Set.of("missing body file", "templated body file", "template with a mistake"),
                Set.of(Kind.SERVE, Kind.DROP_IN),
                "status 500; a line of JSON names stub and problem",
                "a page with a stack trace helps nobody",
                answer -> answer.replaceFirst(STATUS_ALONE, "")),
        PACKED(
                "an answer to a client that takes gzip",
                Set.of("packed answer"),
                Set.of(Kind.SERVE),
                "is not packed",
                "WireMock packs all or nothing, and most vendors pack nothing",
                answer -> answer.replaceFirst(STATUS_ALONE, ""));

        private final String asked;
        private final Set<String> kinds;
        private final Set<Kind> where;
        private final String answer;
        private final String why;
        private final UnaryOperator<String> rest;

        Difference(
                String asked,
                Set<String> kinds,
                Set<Kind> where,
                String answer,
                String why,
                UnaryOperator<String> rest) {
            this.asked = asked;
            this.kinds = kinds;
            this.where = where;
            this.answer = answer;
            this.why = why;
            this.rest = rest;
        }

        boolean explains(String kind, Kind ours, String stock, String own) {
            return kinds.contains(kind)
                    && where.contains(ours)
                    && rest.apply(stock).equals(rest.apply(own));
        }
    }

    /** Whether two answers are the same, but for a difference that is listed. */
    boolean isExplained(String kind, Kind ours, String stock, String own) {
        if (stock.equals(own)) {
            return true;
        }
        List<Difference> found = Arrays.stream(Difference.values())
                .filter(difference -> difference.explains(kind, ours, stock, own))
                .toList();
        seen.addAll(found);
        return !found.isEmpty();
    }

    /** Those that are listed, and that no answer has shown. */
    List<String> neverSeen() {
        return Arrays.stream(Difference.values())
                .filter(difference -> !seen.contains(difference))
                .map(Difference::name)
                .toList();
    }

    /** As docs/wiremock.md has them. */
    public static String table() {
        return Arrays.stream(Difference.values())
                .map(one -> "| %s | %s | %s | %s |"
                        .formatted(
                                one.asked,
                                one.where.contains(Kind.DROP_IN)
                                        ? one.where.contains(Kind.SERVE) ? "both" : "your own WireMock"
                                        : "`serve`",
                                one.answer,
                                one.why))
                .collect(Collectors.joining("\n", "| asked | where | answer | why |\n| --- | --- | --- | --- |\n", ""));
    }

    // Head and document, without the families' mappings or the misses that they are.
    private static String withoutFamilies(String answer) {
        int body = answer.indexOf("\n\n") + 2;
        JsonNode document = ExactJson.read(answer.substring(body));
        return answer.substring(0, body)
                + StreamSupport.stream(
                                document.path(document.has("mappings") ? "mappings" : "nearMisses")
                                        .spliterator(),
                                false)
                        .map(JsonNode::toString)
                        .filter(one -> !one.contains("\"transformers\":[\"ledgermock\"]"))
                        .sorted()
                        .toList();
    }

    private static final List<Replaced> BY_CHANCE = List.of(
            new Replaced("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}", "UUID"),
            // It is not there before the answer has been sent, which a reader of the journal may overtake.
            new Replaced(",\\s+\"timing\" : \\{[^}]*\\}", ""),
            new Replaced("\"(timeOffsetNanos|loggedDate|uptimeInSeconds)\" : -?[0-9]+", "\"$1\" : 0"),
            new Replaced("\\[B@[0-9a-f]+ *", "BYTES "),
            new Replaced("[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT", "DATE"),
            new Replaced("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}[.0-9]*Z", "TIME"));

    private record Replaced(Pattern pattern, String by) {

        Replaced(String pattern, String by) {
            this(Pattern.compile(pattern), by);
        }
    }

    /** An answer without what is another one each time. */
    static String comparable(String answer, URI server) {
        String same = answer.replace(":" + server.getPort(), ":PORT");
        for (Replaced chance : BY_CHANCE) {
            same = chance.pattern.matcher(same).replaceAll(chance.by);
        }
        return same;
    }
}
