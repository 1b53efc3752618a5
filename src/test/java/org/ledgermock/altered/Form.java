package org.ledgermock.altered;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ledgermock.oracle.ExactJson;
import org.ledgermock.oracle.KybioPageSigner;
import org.ledgermock.oracle.RawAnswer;
import org.ledgermock.oracle.ResponseOracle;
import org.ledgermock.oracle.Violation;
import org.ledgermock.server.Served;
import tools.jackson.databind.JsonNode;

/** Whether an answer has a form that it may have, and gives nothing of the inside away. */
final class Form {

    private static final ResponseOracle ORACLE = ResponseOracle.of(Path.of("schemas"));
    private static final List<String> INSIDES = List.of(
            "\tat ",
            "<html",
            "<h2",
            "exception",
            "java.",
            "jetty",
            "org.ledgermock",
            Served.PARTNER.secret(),
            Served.SHOP.secret());
    private static final int SERVER_ERROR = 500;

    /** A version of HTTP, or a coding, that is none: the client's mistake, whatever the number says. */
    private static final List<Integer> WHAT_THE_PARSER_LACKS = List.of(501, 505);

    private Form() {}

    /** Who answered. */
    enum By {
        PARTNERS_VENDOR(Served.TENCENT),
        MEMBERS_VENDOR(Served.KYBIO),
        PARSER(""),
        WIREMOCK("");

        final String family;

        By(String family) {
            this.family = family;
        }
    }

    /** What is wrong with it, whoever it is by; empty when nothing is. */
    static Optional<String> problem(RawAnswer answer) {
        if (answer.status() >= SERVER_ERROR && !WHAT_THE_PARSER_LACKS.contains(answer.status())) {
            return Optional.of("status " + answer.status());
        }
        if (answer.flaw().isPresent()) {
            return answer.flaw();
        }
        String all = (answer.headers() + answer.bodyText()).toLowerCase(Locale.ROOT);
        return INSIDES.stream().filter(all::contains).findFirst().map(inside -> "it tells of the inside: " + inside);
    }

    static By by(RawAnswer answer) {
        if (answer.status() == 200) {
            return answer.bodyText().startsWith("{\"Response\":") ? By.PARTNERS_VENDOR : By.MEMBERS_VENDOR;
        }
        return answer.value("Content-Type").orElse("").contains("json") ? By.PARSER : By.WIREMOCK;
    }

    /** What is wrong with it, knowing who it is by. */
    static Optional<String> problem(By by, String operation, RawAnswer answer) {
        return switch (by) {
            case PARTNERS_VENDOR -> vendors("application/json", answer, ORACLE.tencent(operation, answer.bodyText()));
            case MEMBERS_VENDOR ->
                vendors("application/json;charset=UTF-8", answer, ORACLE.kybio(operation, answer.bodyText()))
                        .or(() -> signature(answer));
            case PARSER -> {
                JsonNode json = ExactJson.readOrMissing(answer.body());
                boolean ours = json.path("problem").isString() && json.size() == 1;
                yield ours ? Optional.empty() : Optional.of("neither the vendor's form nor our own words");
            }
            case WIREMOCK -> Optional.empty();
        };
    }

    private static Optional<String> vendors(String contentType, RawAnswer answer, List<Violation> violations) {
        if (!answer.value("Content-Type").equals(Optional.of(contentType))) {
            return Optional.of("not the vendor's content type");
        }
        return violations.isEmpty() ? Optional.empty() : Optional.of("against its contract: " + violations);
    }

    private static Optional<String> signature(RawAnswer answer) {
        return answer.value("Data-signature")
                .filter(signature -> !KybioPageSigner.verifies(Served.SHOP.secret(), answer.body(), signature))
                .map(signature -> "a wrong signature of the answer");
    }
}
