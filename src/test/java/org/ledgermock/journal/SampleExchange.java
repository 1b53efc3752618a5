package org.ledgermock.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ledgermock.fault.Delivery;
import org.ledgermock.fault.Deviation;
import org.ledgermock.fault.Fault;
import org.ledgermock.message.Headers;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.Refusal;
import org.ledgermock.message.Request;
import org.ledgermock.message.Response;
import org.ledgermock.message.VendorError;

/** Exchanges for tests: that of a call that was answered at once, changed in what a test is about. */
public final class SampleExchange {

    static final Request REQUEST = Request.whole("POST", "/", "", Headers.NONE, new byte[0]);
    static final Response RESPONSE = new Response(200, Headers.NONE, new byte[0]);
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final String requestId;
    private Duration at = Duration.ZERO;
    private Duration wireLater = Duration.ZERO;
    private String operation = "Do";
    private String stage = "answered";
    private Optional<String> code = Optional.empty();
    private Optional<String> statement = Optional.empty();
    private Optional<Long> version = Optional.empty();
    private Optional<Fault> fault = Optional.empty();
    private List<Headers.Field> headers = List.of();
    private String arguments = "{}";
    private Optional<String> document = Optional.of("{}");
    private Duration took = Duration.ofMillis(1);
    private Duration after = Duration.ZERO;
    private Delivery.Ending ending = Delivery.Ending.WHOLE;

    private SampleExchange(String requestId) {
        this.requestId = requestId;
    }

    public static SampleExchange of(String requestId) {
        return new SampleExchange(requestId);
    }

    /** So long after the start, by wire time and by the running count alike. */
    public SampleExchange at(Duration since) {
        this.at = since;
        return this;
    }

    /** By wire time alone so long after what {@link #at} says: somebody has moved it. */
    public SampleExchange wireLater(Duration by) {
        this.wireLater = by;
        return this;
    }

    public SampleExchange operation(String name) {
        this.operation = name;
        return this;
    }

    /** The arguments, which are the body as well. */
    public SampleExchange arguments(String json) {
        this.arguments = json;
        return this;
    }

    public SampleExchange header(String name, String value) {
        this.headers = List.of(new Headers.Field(name, value));
        return this;
    }

    public SampleExchange answer(String json) {
        this.document = Optional.of(json);
        return this;
    }

    public SampleExchange changed(long toVersion) {
        this.version = Optional.of(toVersion);
        return this;
    }

    /** By the error statement of the usual id for this code. */
    public SampleExchange refused(String atStage, String errorCode) {
        return refused(atStage, errorCode, "error." + errorCode);
    }

    public SampleExchange refused(String atStage, String errorCode, String statementId) {
        this.stage = atStage;
        this.code = Optional.of(errorCode);
        this.statement = Optional.of(statementId);
        this.document = Optional.empty();
        return this;
    }

    public SampleExchange fault(Deviation deviation) {
        this.fault = Optional.of(new Fault("fault-1", deviation, Duration.ZERO));
        return this;
    }

    public SampleExchange ends(Delivery.Ending how) {
        this.ending = how;
        return this;
    }

    public SampleExchange late(Duration by) {
        this.after = by;
        return this;
    }

    public SampleExchange takes(Duration time) {
        this.took = time;
        return this;
    }

    public Exchange made() {
        return new Exchange(
                requestId,
                START.plus(at).plus(wireLater),
                START.plus(at),
                at.toNanos(),
                took,
                "test",
                operation,
                "id",
                stage,
                code.map(one -> new VendorError(one, "text", 200)),
                statement.map(id -> Refusal.of(id, "because")),
                version,
                fault,
                Request.whole("POST", "/" + operation, "", Headers.of(headers), arguments.getBytes(UTF_8)),
                json(arguments),
                document.map(SampleExchange::json),
                new Delivery(new Response(200, Headers.NONE, document.orElse("").getBytes(UTF_8)), after, ending),
                Optional.empty());
    }

    private static JsonObject json(String text) {
        return (JsonObject) ((JsonReading.Read) JsonReader.read(text)).value();
    }
}
