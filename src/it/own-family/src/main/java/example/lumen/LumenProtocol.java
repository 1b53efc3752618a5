package example.lumen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.message.Credential;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.Headers;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.JsonWriter;
import org.ledgermock.message.NumberStyle;
import org.ledgermock.message.Refusal;
import org.ledgermock.message.Request;
import org.ledgermock.message.Response;
import org.ledgermock.message.VendorError;
import org.ledgermock.message.Violation;
import org.ledgermock.protocol.CallPlan;
import org.ledgermock.protocol.Gateway;
import org.ledgermock.protocol.Protocol;
import org.ledgermock.protocol.ReadAnswer;
import org.ledgermock.protocol.Routing;
import org.ledgermock.protocol.Stage;

/** Version 2 of Lumen Cards: a bearer token, paths, HTTP statuses, errors as a list. */
final class LumenProtocol implements Protocol<LumenCall> {

    private static final String JSON = "application/json";
    private static final String UNAUTHORIZED = "error.unauthorized";
    private static final String NOT_FOUND = "error.not_found";
    private static final String METHOD = "error.method_not_allowed";
    private static final String SIZE = "error.payload_too_large";
    private static final String BODY = "error.malformed_body";
    private static final String INVALID = "error.invalid_request";
    private static final String LIMIT = "error.rate_limited";
    private static final String INTERNAL = "error.internal_error";

    private static final List<Stage<LumenCall>> STAGES = List.of(
            new Stage.Check<>("path", LumenProtocol::path),
            new Stage.Check<>("token", LumenProtocol::token),
            new Stage.Limit<>(),
            new Stage.Check<>("body", LumenProtocol::body),
            new Stage.RequestSchema<>());

    private final String prefix;

    LumenProtocol(String prefix) {
        this.prefix = prefix;
    }

    @Override
    public boolean isAt(String path) {
        return path.startsWith(prefix);
    }

    @Override
    public LumenCall open(Request request, Gateway gateway) {
        return LumenCall.of(request, gateway);
    }

    @Override
    public List<Stage<LumenCall>> stages() {
        return STAGES;
    }

    private static Optional<Refusal> path(LumenCall call) {
        if (call.routing() instanceof Routing.OtherMethod other) {
            return refused(METHOD, "%s was called by %s; its methods are %s."
                    .formatted(call.request().path(), call.request().method(), other.allowed()));
        }
        return call.routing() instanceof Routing.NoSuchPath
                ? refused(NOT_FOUND, "No operation is at %s.".formatted(call.request().path()))
                : Optional.empty();
    }

    private static Optional<Refusal> token(LumenCall call) {
        return call.credential().isPresent()
                ? Optional.empty()
                : refused(UNAUTHORIZED, "There is no header 'Authorization: Bearer TOKEN' with the token of an account.");
    }

    private static Optional<Refusal> body(LumenCall call) {
        return call.request().arrival() == Request.Arrival.WHOLE
                ? ((Routing.Found) call.routing()).problem().flatMap(problem -> refused(BODY, problem))
                : refused(SIZE, "The body did not arrive whole, or is larger than 10 MB.");
    }

    private static Optional<Refusal> refused(String error, String cause) {
        return Optional.of(Refusal.of(error, cause));
    }

    @Override
    public Set<String> errors() {
        return Set.of(UNAUTHORIZED, NOT_FOUND, METHOD, SIZE, BODY, INVALID, LIMIT, INTERNAL);
    }

    @Override
    public Set<String> options() {
        return Set.of();
    }

    @Override
    public Refusal violated(LumenCall call, List<Violation> violations) {
        return new Refusal(
                INVALID,
                Map.of("parameter", violations.get(0).dotted()),
                Explanation.of("The arguments break the request schema: " + violations.get(0) + ".")
                        .with(violations));
    }

    @Override
    public Refusal limited(LumenCall call, String limitId, long count, long limit) {
        return new Refusal(
                LIMIT,
                Map.of("count", Long.toString(count), "limit", Long.toString(limit)),
                Explanation.of("This is call %d in its window, and %d are let through.".formatted(count, limit)));
    }

    @Override
    public Refusal failed(LumenCall call, String cause) {
        return Refusal.of(INTERNAL, cause);
    }

    @Override
    public JsonObject document(LumenCall call, JsonValue answer) {
        return (JsonObject) answer;
    }

    @Override
    public Response answer(LumenCall call, int status, JsonObject document) {
        return response(call, status, document);
    }

    @Override
    public Response refuse(LumenCall call, VendorError error) {
        JsonObject one = JsonObject.builder()
                .put("code", error.code())
                .put("detail", error.text())
                .build();
        return response(call, error.status(), JsonObject.of("errors", JsonArray.of(one)));
    }

    private static Response response(LumenCall call, int status, JsonObject document) {
        Headers headers = Headers.of("Content-Type", JSON).and("Request-Id", call.requestId());
        return new Response(status, headers, JsonWriter.write(document, NumberStyle.WITH_SCALE));
    }

    @Override
    public ReadAnswer read(Response response, Optional<Credential> caller) {
        JsonValue json = ReadAnswer.json(response);
        return new ReadAnswer(
                json,
                "",
                json,
                json,
                response.status() >= 400,
                text(json, "/errors/0/code"),
                text(json, "/errors/0/detail"),
                ReadAnswer.headerBreach(response, "Content-Type", JSON).stream().toList());
    }

    private static Optional<String> text(JsonValue json, String place) {
        return JsonPointer.of(place)
                .find(json)
                .filter(JsonString.class::isInstance)
                .map(text -> ((JsonString) text).text());
    }

    @Override
    public Request prepare(CallPlan plan) {
        return plan.unsigned()
                .with(Headers.of("Authorization", "Bearer " + plan.credential().secret()));
    }
}
