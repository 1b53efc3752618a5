package org.ledgermock.pipeline;

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

/** A bearer token, paths with parameters, HTTP statuses and a list of errors. */
final class BearerProtocol implements Protocol<BearerCall> {

    private static final String NOT_FOUND = "error.not_found";
    private static final String METHOD = "error.method_not_allowed";
    private static final String TOKEN = "error.unauthorized";
    private static final String MALFORMED = "error.malformed";
    private static final String INVALID = "error.invalid";
    private static final String LIMIT = "error.rate_limited";
    private static final String INTERNAL = "error.internal";

    private static final Headers HEADERS = Headers.of("Content-Type", "application/json");

    @Override
    public boolean isAt(String path) {
        return path.startsWith("/v2/");
    }

    @Override
    public BearerCall open(Request request, Gateway gateway) {
        return BearerCall.of(request, gateway);
    }

    @Override
    public List<Stage<BearerCall>> stages() {
        return List.of(
                new Stage.Check<>("route", BearerProtocol::route),
                new Stage.Check<>("token", BearerProtocol::token),
                new Stage.Check<>("body", BearerProtocol::body),
                new Stage.RequestSchema<>(),
                new Stage.Limit<>());
    }

    private static Optional<Refusal> route(BearerCall call) {
        if (call.routing() instanceof Routing.OtherMethod other) {
            return Optional.of(Refusal.of(METHOD, "Allowed are " + other.allowed()));
        }
        return call.routing() instanceof Routing.NoSuchPath
                ? Optional.of(
                        Refusal.of(NOT_FOUND, "Nothing is at " + call.request().path()))
                : Optional.empty();
    }

    private static Optional<Refusal> token(BearerCall call) {
        return call.credential().isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of(TOKEN, "The token is nobody's."));
    }

    private static Optional<Refusal> body(BearerCall call) {
        return ((Routing.Found) call.routing()).problem().map(problem -> Refusal.of(MALFORMED, problem));
    }

    @Override
    public Set<String> errors() {
        return Set.of(NOT_FOUND, METHOD, TOKEN, MALFORMED, INVALID, LIMIT, INTERNAL);
    }

    @Override
    public Set<String> options() {
        return Set.of();
    }

    @Override
    public Refusal violated(BearerCall call, List<Violation> violations) {
        return new Refusal(
                INVALID,
                Map.of("parameter", violations.get(0).dotted()),
                Explanation.of("The request breaks its schema.").with(violations));
    }

    @Override
    public Refusal limited(BearerCall call, String limitId, long count, long limit) {
        return Refusal.of(LIMIT, "This is call %d of %d.".formatted(count, limit));
    }

    @Override
    public Refusal failed(BearerCall call, String cause) {
        return Refusal.of(INTERNAL, cause);
    }

    @Override
    public JsonObject document(BearerCall call, JsonValue answer) {
        return (JsonObject) answer;
    }

    @Override
    public Response answer(BearerCall call, int status, JsonObject document) {
        return response(status, document);
    }

    @Override
    public Response refuse(BearerCall call, VendorError error) {
        JsonObject one = JsonObject.builder()
                .put("code", error.code())
                .put("detail", error.text())
                .build();
        return response(error.status(), JsonObject.of("errors", JsonArray.of(one)));
    }

    private static Response response(int status, JsonObject document) {
        return new Response(status, HEADERS, JsonWriter.write(document, NumberStyle.WITH_SCALE));
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
                JsonPointer.of("/errors/0/code").find(json).map(code -> ((JsonString) code).text()),
                Optional.empty(),
                List.of());
    }

    @Override
    public Request prepare(CallPlan plan) {
        return plan.unsigned()
                .with(Headers.of("Authorization", "Bearer " + plan.credential().secret()));
    }
}
