package org.ledgermock.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ledgermock.fault.Delivery;
import org.ledgermock.fault.Fault;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.Body;
import org.ledgermock.message.Headers;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonWriter;
import org.ledgermock.message.NumberStyle;
import org.ledgermock.message.RecordReader;
import org.ledgermock.message.RecordWriter;
import org.ledgermock.message.Refusal;
import org.ledgermock.message.Request;
import org.ledgermock.message.Response;
import org.ledgermock.message.VendorError;

/** Exchanges as JSON. Of a body each byte is a character, as in Latin-1: so none is lost, and most can be read. */
final class ExchangeCodec {

    private ExchangeCodec() {}

    private record Sent(
            String method,
            String path,
            String query,
            List<Headers.Field> headers,
            String body,
            Request.Arrival arrival) {}

    private record Answered(
            int status, List<Headers.Field> headers, String body, Duration after, Delivery.Ending ending) {}

    private record Written(
            String requestId,
            Instant at,
            Instant arrived,
            Duration took,
            String family,
            String operation,
            String credential,
            String stage,
            Optional<VendorError> error,
            Optional<Refusal> refusal,
            Optional<Long> version,
            Optional<Fault> fault,
            Sent request,
            JsonObject arguments,
            Optional<JsonObject> document,
            Answered answer) {}

    static byte[] write(Exchange exchange) {
        Request request = exchange.request();
        Response response = exchange.response();
        Written written = new Written(
                exchange.requestId(),
                exchange.at(),
                exchange.arrived(),
                exchange.took(),
                exchange.family(),
                exchange.operation(),
                exchange.credential(),
                exchange.stage(),
                exchange.error(),
                exchange.refusal(),
                exchange.version(),
                exchange.fault(),
                new Sent(
                        request.method(),
                        request.path(),
                        request.query(),
                        request.headers().fields(),
                        new String(request.body(), ISO_8859_1),
                        request.arrival()),
                exchange.arguments(),
                exchange.document(),
                new Answered(
                        response.status(),
                        response.headers().fields(),
                        new String(response.body(), ISO_8859_1),
                        exchange.delivery().after(),
                        exchange.delivery().ending()));
        return JsonWriter.write(RecordWriter.write(written), NumberStyle.WITH_SCALE);
    }

    /**
     * An exchange that was written.
     *
     * @param nanos when it arrived, by this server's running count
     * @param server that it came to
     * @throws StoreRefused when it is not written as it is known here
     */
    static Exchange read(byte[] body, long nanos, String server) {
        if (!(JsonReader.read(new String(body, UTF_8)) instanceof JsonReading.Read read)) {
            throw new StoreRefused("an exchange in the store is no JSON");
        }
        try {
            return exchange(RecordReader.readPart(read.value(), Written.class), nanos, server);
        } catch (JsonMismatch e) {
            throw new StoreRefused("an exchange in the store is not written as it is known here: " + e.getMessage(), e);
        }
    }

    private static Exchange exchange(Written written, long nanos, String server) {
        Sent request = written.request;
        Answered answer = written.answer;
        return new Exchange(
                written.requestId,
                written.at,
                written.arrived,
                nanos,
                written.took,
                written.family,
                written.operation,
                written.credential,
                written.stage,
                written.error,
                written.refusal,
                written.version,
                written.fault,
                new Request(
                        request.method,
                        request.path,
                        request.query,
                        Headers.of(request.headers),
                        Body.of(request.body.getBytes(ISO_8859_1)),
                        request.arrival),
                written.arguments,
                written.document,
                new Delivery(
                        new Response(answer.status, Headers.of(answer.headers), answer.body.getBytes(ISO_8859_1)),
                        answer.after,
                        answer.ending),
                Optional.of(server));
    }
}
