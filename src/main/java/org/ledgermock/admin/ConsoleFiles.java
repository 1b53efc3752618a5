package org.ledgermock.admin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ledgermock.message.Headers;

/** The files of the console: a closed list, read from the jar. They hold no secret; what they show does, and is guarded. */
public final class ConsoleFiles {

    private static final String FOLDER = "/ledgermock/console/";
    private static final String PAGE = "index.html";
    private static final String FILES = "/console/";

    private static final Map<String, String> TYPES =
            Map.of("html", "text/html", "css", "text/css", "js", "text/javascript");

    private static final Set<String> NAMES = Set.of(
            PAGE,
            "admin.js",
            "calls.js",
            "console.css",
            "keys.js",
            "lit-html/lit-html.js",
            "main.js",
            "numbers.js",
            "parts.js",
            "text.js",
            "views.css",
            "views/call.js",
            "views/calls.js",
            "views/clocks.js",
            "views/entities.js",
            "views/families.js",
            "views/faults.js",
            "views/ledger.js",
            "views/sandbox.js",
            "views/sandboxes.js",
            "views/scorecard.js",
            "views/tried.js",
            "views/versions.js",
            "views/ways.js");

    // Nothing from elsewhere, no script within a page, and in nobody's frame.
    private static final Headers HEADERS = Headers.of(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
                            + " require-trusted-types-for 'script'; trusted-types lit-html")
            .and("X-Content-Type-Options", "nosniff")
            .and("Referrer-Policy", "no-referrer")
            .and("Cross-Origin-Opener-Policy", "same-origin")
            .and("Cross-Origin-Resource-Policy", "same-origin")
            .and("Cache-Control", "no-cache");

    private ConsoleFiles() {}

    static List<Route> routes() {
        return List.of(
                Route.get("/", request -> Read.answer(PAGE)),
                Route.get(FILES + "{file}", request -> Read.answer(request.path("file"))),
                Route.get(
                        FILES + "{folder}/{file}",
                        request -> Read.answer(request.path("folder") + "/" + request.path("file"))));
    }

    /** Whether a path on a server is that of one of them. */
    public static boolean isOne(String path) {
        return path.equals(AdminApi.ROOT)
                || path.equals(AdminApi.ROOT + "/")
                || path.startsWith(AdminApi.ROOT + FILES)
                        && NAMES.contains(path.substring(AdminApi.ROOT.length() + FILES.length()));
    }

    /** Read when the first of them is asked for. */
    private static final class Read {

        private static final Map<String, AdminAnswer> ANSWERS =
                NAMES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), ConsoleFiles::read));

        static AdminAnswer answer(String name) {
            return Optional.ofNullable(ANSWERS.get(name))
                    .orElseThrow(() -> Problem.notFound("The console has no file '%s'.".formatted(name)));
        }
    }

    private static AdminAnswer read(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        try (InputStream file = Objects.requireNonNull(ConsoleFiles.class.getResourceAsStream(FOLDER + name), name)) {
            return new AdminAnswer(
                    200,
                    HEADERS.and("Content-Type", type + "; charset=utf-8"),
                    new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
