package org.ledgermock.tencent.protocol;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.message.Credential;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.Headers;
import org.ledgermock.message.JsonObject;
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
import org.ledgermock.protocol.FamilyClaim;
import org.ledgermock.protocol.Gateway;
import org.ledgermock.protocol.Protocol;
import org.ledgermock.protocol.ReadAnswer;
import org.ledgermock.protocol.Stage;

/** Tencent Cloud API 3.0. */
final class TencentProtocol implements Protocol<TencentCall> {

    // Exactly this, letter by letter: with a charset the Python SDK takes errors for successes
    // (docs/sources/tencent-gateway.md#exact-content-type).
    private static final Headers HEADERS = Headers.of("Content-Type", TencentCall.JSON);

    private final TencentSettings settings;
    private final List<Stage<TencentCall>> stages;

    TencentProtocol(TencentSettings settings) {
        this.settings = settings;
        IdentityChecks identity = new IdentityChecks(settings);
        TargetChecks target = new TargetChecks(settings);
        // The order is inferred (docs/sources/tencent-gateway.md#check-order).
        this.stages = List.of(
                new Stage.Check<>("method", TransportChecks::method),
                new Stage.Check<>("size", TransportChecks::size),
                new Stage.Check<>("authorization", identity::authorization),
                new Stage.Check<>("common parameters", identity::commonParameters),
                new Stage.Check<>("timestamp", identity::timestamp300),
                new Stage.Check<>("secret id", identity::secretId),
                new Stage.Check<>("signature", new SignatureCheck(settings)::examine),
                new Stage.Check<>("token", identity::token),
                new Stage.Check<>("version", target::version),
                new Stage.Check<>("action", target::action),
                new Stage.Check<>("region", target::region),
                new Stage.Check<>("arguments", ArgumentsCheck::decode),
                new Stage.RequestSchema<>(),
                new Stage.Limit<>());
    }

    @Override
    public boolean isAt(String path) {
        return path.equals(settings.path());
    }

    // An SDK that calls a local address signs that address as host, and for a service of that name: version and action
    // have to do.
    @Override
    public FamilyClaim claims(TencentCall call) {
        boolean named = settings.hosts().contains(SignatureCheck.withoutPort(SignatureCheck.hostHeader(call)))
                || call.authorization() instanceof Authorization.Parsed parsed
                        && parsed.service().equals(settings.service());
        boolean version =
                call.common("Version").filter(settings.versions()::contains).isPresent();
        boolean action = !call.operation().isEmpty();
        if (version && (named || action)) {
            return FamilyClaim.YES;
        }
        return named || version || action ? FamilyClaim.PERHAPS : FamilyClaim.NO;
    }

    @Override
    public Optional<String> sameAs(Protocol<?> other) {
        return other instanceof TencentProtocol tencent ? settings.sameAs(tencent.settings) : Optional.empty();
    }

    @Override
    public TencentCall open(Request request, Gateway gateway) {
        return new TencentCall(request, gateway);
    }

    @Override
    public List<Stage<TencentCall>> stages() {
        return stages;
    }

    @Override
    public Set<String> errors() {
        return TencentErrors.ALL;
    }

    @Override
    public Set<String> options() {
        return Set.of(
                "verification", SignatureCheck.SIGNED_HOSTS, "timestampWindowSeconds", TargetChecks.SERVED_REGIONS);
    }

    @Override
    public Refusal violated(TencentCall call, List<Violation> violations) {
        Violation first = violations.stream()
                .min(Comparator.comparingInt(TencentProtocol::rank))
                .orElseThrow();
        Explanation why = Explanation.of("The parameters break the request schema: " + first + ".")
                .with(violations);
        String parameter = first.dotted();
        return switch (rank(first)) {
            case MISSING -> new Refusal(TencentErrors.MISSING, Map.of("parameter", parameter), why);
            case TYPE -> TencentErrors.type(parameter, first.expected(), why);
            case UNKNOWN -> new Refusal(TencentErrors.UNKNOWN, Map.of("parameter", parameter), why);
            default -> TencentErrors.value(parameter, first.got(), why);
        };
    }

    private static final int MISSING = 0;
    private static final int TYPE = 1;
    private static final int VALUE = 2;
    private static final int UNKNOWN = 3;

    // Missing, then type, then value, then unknown.
    private static int rank(Violation violation) {
        return switch (violation.rule()) {
            case "required" -> MISSING;
            case "type" -> TYPE;
            case "additionalProperties", "unevaluatedProperties" -> UNKNOWN;
            default -> VALUE;
        };
    }

    @Override
    public Refusal limited(TencentCall call, String limitId, long count, long limit) {
        return new Refusal(
                TencentErrors.LIMIT,
                Map.of("count", Long.toString(count), "limit", Long.toString(limit)),
                Explanation.of(
                        "This is call %d of %s with this SecretId in one second, and %d are let through: spread the calls, and wait before a retry."
                                .formatted(count, call.operation(), limit)));
    }

    @Override
    public Refusal failed(TencentCall call, String cause) {
        return Refusal.of(TencentErrors.INTERNAL, cause);
    }

    @Override
    public JsonObject document(TencentCall call, JsonValue answer) {
        JsonObject fields = answer instanceof JsonObject object ? object : JsonObject.EMPTY;
        return fields.with("RequestId", new JsonString(call.requestId()));
    }

    @Override
    public Response answer(TencentCall call, int status, JsonObject document) {
        return response(document);
    }

    @Override
    public Response refuse(TencentCall call, VendorError error) {
        JsonObject code = JsonObject.builder()
                .put("Code", error.code())
                .put("Message", error.text())
                .build();
        return response(JsonObject.builder()
                .put("Error", code)
                .put("RequestId", call.requestId())
                .build());
    }

    // Always 200, errors included: with any other status SDKs hide the code
    // (docs/sources/tencent-gateway.md#always-200).
    private static Response response(JsonObject document) {
        return new Response(200, HEADERS, JsonWriter.write(JsonObject.of("Response", document), NumberStyle.SHORTEST));
    }

    @Override
    public Request prepare(CallPlan plan) {
        byte[] body = Digests.utf8(plan.body());
        long timestamp = plan.now().getEpochSecond();
        Tc3Signature signature = new Tc3Signature(
                "POST",
                "",
                List.of(
                        Tc3Signature.Header.canonical("content-type", TencentCall.JSON),
                        Tc3Signature.Header.canonical("host", plan.host())),
                Tc3Signature.payloadHash(body),
                timestamp,
                Tc3Signature.dateOf(timestamp),
                settings.service());
        Headers headers = HEADERS.and(
                        "Authorization",
                        signature.authorization(
                                plan.credential().id(), plan.credential().secret()))
                .and("X-TC-Action", plan.address())
                .and("X-TC-Version", settings.versions().get(0))
                .and("X-TC-Timestamp", Long.toString(timestamp));
        Headers placed = Optional.ofNullable(plan.common().get("Region"))
                .or(settings::clientRegion)
                .map(region -> headers.and("X-TC-Region", region))
                .orElse(headers);
        Headers complete = plan.credential()
                .token()
                .map(token -> placed.and("X-TC-Token", token))
                .orElse(placed);
        return Request.whole("POST", settings.path(), "", complete, body);
    }

    @Override
    public ReadAnswer read(Response response, Optional<Credential> caller) {
        return TencentAnswer.read(response);
    }
}
