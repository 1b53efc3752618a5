package org.ledgermock.tencent.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.ledgermock.message.Body;
import org.ledgermock.message.Credential;
import org.ledgermock.message.Headers;
import org.ledgermock.message.Refusal;
import org.ledgermock.message.Request;
import org.ledgermock.protocol.CallPlan;
import org.ledgermock.protocol.Gateway;
import org.ledgermock.protocol.Stage;
import org.ledgermock.protocol.StubGateway;

/** A request that is rightly signed, to be spoilt, and what the checks say of it. */
abstract class SignedRequest {

    private static final TencentProtocol PROTOCOL = new TencentProtocol(Tc3Signer.SETTINGS);
    private static final Credential TEMPORARY =
            new Credential("AKIDOWNEXAMPLE", StubGateway.OWN.secret(), Optional.of("made-up-token"));
    static final long NOW = StubGateway.NOW.getEpochSecond();

    final Map<String, String> options = new LinkedHashMap<>(Map.of(
            "verification", "lenient",
            "signedHosts", "none",
            "timestampWindowSeconds", "300",
            "servedRegions", "any"));
    final Map<String, String> headers = new LinkedHashMap<>();

    String method = "POST";
    String query = "";
    String body = "{\"ClientUin\":1}";
    Request.Arrival arrival = Request.Arrival.WHOLE;
    boolean operations = true;
    boolean expired;
    Set<String> required = Set.of();

    @BeforeEach
    void signed() {
        sign(body);
    }

    void sign(String sent) {
        body = sent;
        Request request = PROTOCOL.prepare(new CallPlan(
                "AllocateCustomerCredit",
                sent,
                Request.whole("POST", "/", "", Headers.NONE, new byte[0]),
                StubGateway.OWN,
                "localhost",
                StubGateway.NOW,
                Map.of("Region", "ap-guangzhou")));
        headers.put("Host", "localhost");
        request.headers().fields().forEach(field -> headers.put(field.name(), field.value()));
    }

    TencentCall open() {
        Headers sent = Headers.of(headers.entrySet().stream()
                .map(header -> new Headers.Field(header.getKey(), header.getValue()))
                .toList());
        return PROTOCOL.open(new Request(method, "/", query, sent, Body.of(body.getBytes(UTF_8)), arrival), gateway());
    }

    private Gateway gateway() {
        return new StubGateway(options.entrySet().stream()
                .flatMap(option -> Stream.of(option.getKey(), option.getValue()))
                .toArray(String[]::new)) {

            @Override
            public Optional<String> operation(String address) {
                return operations ? super.operation(address) : Optional.empty();
            }

            @Override
            public boolean isExpired(String credentialId) {
                return expired;
            }

            @Override
            public Set<String> requiredCommonParameters(String operation) {
                return required;
            }

            @Override
            public Optional<Credential> credential(String id) {
                return id.equals("AKIDTEMPORARY") ? Optional.of(TEMPORARY) : super.credential(id);
            }
        };
    }

    /** The stage that refuses the call first, its error without its prefix, and why; empty when none does. */
    String refused() {
        return refusedBy(open());
    }

    static String refusedBy(TencentCall call) {
        for (Stage<TencentCall> stage : PROTOCOL.stages()) {
            if (stage instanceof Stage.Check<TencentCall> check) {
                Optional<Refusal> refusal = check.examine().apply(call);
                if (refusal.isPresent()) {
                    return stage.name() + ", "
                            + refusal.get().error().replaceFirst("^error\\.", "") + ": "
                            + refusal.get().why().cause();
                }
            }
        }
        return "";
    }
}
