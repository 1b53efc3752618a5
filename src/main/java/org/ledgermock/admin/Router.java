package org.ledgermock.admin;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.ledgermock.contract.InvalidFile;
import org.ledgermock.message.Conflict;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.Request;
import org.ledgermock.sandbox.NotKept;
import org.ledgermock.state.InvariantBroken;
import org.ledgermock.store.StoreRefused;

/** Finds the route of a request, and makes an answer of whatever keeps it from being carried out. */
final class Router {

    private static final int MAX_BODY = 10 << 20;

    private final List<Route> routes;
    private final Consumer<AdminRequest> changes;

    /** @param changes is told what is asked for besides reading, before it is done */
    Router(List<Route> routes, Consumer<AdminRequest> changes) {
        this.routes = List.copyOf(routes);
        this.changes = changes;
    }

    /** @param path below {@link AdminApi#ROOT}, as it was sent */
    AdminAnswer answer(Request request, String path) {
        try {
            return route(request, path);
        } catch (Problem problem) {
            return problem.answer();
        } catch (JsonMismatch mismatch) {
            return Problem.bad("The body does not fit: " + mismatch.getMessage() + ".")
                    .answer();
        } catch (InvalidFile invalid) {
            return Problem.bad(sentence(invalid)).answer();
        } catch (Conflict | InvariantBroken | StoreRefused conflict) {
            return Problem.conflict(sentence(conflict)).answer();
        } catch (NotKept notKept) {
            return Problem.unavailable(sentence(notKept)
                            + (notKept.isUnclear()
                                    ? " It may be found to be changed all the same."
                                    : " Nothing was changed."))
                    .answer();
        }
    }

    private static String sentence(RuntimeException e) {
        String message = String.valueOf(e.getMessage()).replace("\n", "; ");
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
    }

    private AdminAnswer route(Request request, String path) {
        List<String> segments = segments(path);
        List<Route> here = routes.stream()
                .filter(route -> route.match(segments).isPresent())
                .toList();
        if (here.isEmpty()) {
            throw Problem.notFound("There is nothing at %s%s; GET %s/openapi.json describes what there is."
                    .formatted(AdminApi.ROOT, path, AdminApi.ROOT));
        }
        Route route = here.stream()
                .filter(candidate -> candidate.method().equals(request.method()))
                .findFirst()
                .orElseThrow(() -> Problem.method("%s%s does not know %s; it knows %s."
                        .formatted(
                                AdminApi.ROOT,
                                path,
                                request.method(),
                                String.join(
                                        ", ",
                                        new TreeSet<>(
                                                here.stream().map(Route::method).toList())))));
        if (request.arrival() == Request.Arrival.TOO_LARGE || request.sent().length() > MAX_BODY) {
            throw Problem.tooLarge(Request.Arrival.TOO_LARGE.problem());
        }
        if (request.arrival() != Request.Arrival.WHOLE) {
            throw Problem.bad("The body cannot be read to its end.");
        }
        AdminRequest asked =
                new AdminRequest(route.match(segments).orElseThrow(), query(route, request.query()), request.body());
        if (!route.method().equals("GET")) {
            changes.accept(asked);
        }
        return route.handler().apply(asked);
    }

    private static List<String> segments(String path) {
        return Arrays.stream(path.replaceFirst("^/", "").split("/", -1))
                .map(segment -> decoded(segment.replace("+", "%2B")))
                .toList();
    }

    private static Map<String, String> query(Route route, String query) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            if (!route.query().contains(name)) {
                throw Problem.bad(
                        route.query().isEmpty()
                                ? "The query parameter '%s' is not known; there are none here.".formatted(name)
                                : "The query parameter '%s' is not known; there are %s."
                                        .formatted(name, String.join(", ", route.query())));
            }
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            if (Optional.ofNullable(values.put(name, value)).isPresent()) {
                throw Problem.bad("The query parameter '%s' is there twice.".formatted(name));
            }
        }
        return values;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.bad("'%s' is not percent-encoded as a URL has to be.".formatted(text));
        }
    }
}
