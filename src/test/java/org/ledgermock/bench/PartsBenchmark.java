package org.ledgermock.bench;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.ledgermock.behaviour.AdmittedCall;
import org.ledgermock.behaviour.BehaviourResult;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonWriter;
import org.ledgermock.message.NumberStyle;
import org.ledgermock.message.Request;
import org.ledgermock.message.Violation;
import org.ledgermock.pipeline.Families;
import org.ledgermock.pipeline.Operation;
import org.ledgermock.pipeline.ServedFamily;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.state.State;
import org.ledgermock.tencent.protocol.Tc3Signature;
import org.ledgermock.wiremock.MockServer;
import org.ledgermock.wiremock.ServerOptions;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What the parts of a call cost by themselves: {@code .ci/bench jmh Parts}. */
@org.openjdk.jmh.annotations.State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PartsBenchmark {

    private static final byte[] BODY =
            "{\"ClientUin\": 200000000001, \"AddedCredit\": 0.01}".getBytes(StandardCharsets.UTF_8);
    private static final String HOST = "127.0.0.1:18080";
    private static final Credential CREDENTIAL =
            Credential.of("AKIDLEDGERMOCKEXAMPLE", "ledgermock-example-secret-key");

    private MockServer server;
    private ServedFamily family;
    private Operation operation;
    private State state;
    private AdmittedCall call;
    private BehaviourResult.Answered answered;
    private JsonObject arguments;
    private JsonObject answer;
    private Request allocation;
    private Request page;

    @Setup
    public void start() {
        org.ledgermock.server.Setup setup = new org.ledgermock.server.Setup(
                List.of("thousand"),
                Optional.empty(),
                Families.Choices.NONE,
                Map.of("tencent-partner", 1_000_000_000L),
                false);
        // A clock that stands still keeps the signed request valid, however long it is measured.
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        server = MockServer.start(ServerOptions.DEFAULT.with(setup), InstantSource.fixed(now));
        family = server.families().find("tencent-partner").orElseThrow();
        operation = family.operations().get("AllocateCustomerCredit");
        Sandbox sandbox = server.sandboxes().of("tencent-partner").get(0);
        state = sandbox.state();
        arguments = (JsonObject) ((JsonReading.Read) JsonReader.read(BODY)).value();
        call = new AdmittedCall(
                "AllocateCustomerCredit",
                "00000000-0000-4000-8000-000000000000",
                arguments,
                sandbox.account(),
                CREDENTIAL.id(),
                now,
                family.options());
        answered = (BehaviourResult.Answered) operation.behaviour().act(call, state);
        answer = JsonObject.builder()
                .put("TotalCredit", new BigDecimal("90.01"))
                .put("RemainingCredit", new BigDecimal("90.01"))
                .put("RequestId", call.requestId())
                .build();
        allocation = signed("AllocateCustomerCredit", new String(BODY, StandardCharsets.UTF_8), now);
        page = signed("QueryCustomersCredit", "{\"Page\": 5, \"PageSize\": 100}", now);
    }

    private Request signed(String name, String body, Instant now) {
        Request request = family.prepare(name, body, CREDENTIAL, HOST, now);
        return Request.whole(
                request.method(),
                request.path(),
                request.query(),
                request.headers().and("Host", HOST),
                request.body());
    }

    @TearDown
    public void stop() {
        server.close();
    }

    @Benchmark
    public JsonReading readBody() {
        return JsonReader.read(BODY);
    }

    @Benchmark
    public List<Violation> requestSchema() {
        return operation.contract().request().violations(arguments, family.options());
    }

    @Benchmark
    public List<Violation> responseSchema() {
        return operation.contract().response().violations(answer);
    }

    @Benchmark
    public String signature() {
        return new Tc3Signature(
                        "POST",
                        "",
                        List.of(
                                new Tc3Signature.Header("content-type", "application/json"),
                                new Tc3Signature.Header("host", HOST)),
                        Tc3Signature.payloadHash(BODY),
                        1_767_225_600L,
                        "2026-01-01",
                        "intlpartnersmgt")
                .sign(CREDENTIAL.secret());
    }

    @Benchmark
    public BehaviourResult behaviour() {
        return operation.behaviour().act(call, state);
    }

    @Benchmark
    public State stepToTheNextState() {
        return state.after(answered.changes());
    }

    @Benchmark
    public byte[] writeAnswer() {
        return JsonWriter.write(answer, NumberStyle.SHORTEST);
    }

    @Benchmark
    public Object wholeAllocation() {
        return family.answer(allocation);
    }

    @Benchmark
    public Object pageOfAHundred() {
        return family.answer(page);
    }
}
