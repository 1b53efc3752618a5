package org.ledgermock.verify;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Response;

/** Sends a call to a tenant, and reads what comes back. */
final class CallSender {

    private final Supplier<Tenant> tenant;
    private final ScenarioTime time;

    CallSender(Supplier<Tenant> tenant, ScenarioTime time) {
        this.tenant = requireNonNull(tenant, "tenant");
        this.time = requireNonNull(time, "time");
    }

    /** An answer and the bytes that its signature is over. */
    record Received(Answer answer, byte[] body) {}

    Received send(Outgoing call) {
        try {
            Response response = tenant.get().send(call);
            byte[] body = decoded(response);
            return new Received(answer(call, response, body), body);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "%s got no answer: %s".formatted(call.operation(), e.getMessage() == null ? e : e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SkippedException("the run was interrupted");
        } finally {
            time.tick();
        }
    }

    private static Answer answer(Outgoing call, Response response, byte[] body) {
        JsonValue json = JsonReader.read(body) instanceof JsonReading.Read read ? read.value() : JsonNull.NULL;
        String text = new String(body, StandardCharsets.UTF_8);
        return call.family().equals(AnswerJudge.TENCENT)
                ? tencent(call, response, text, json)
                : kybio(call, response, text, json);
    }

    private static Answer tencent(Outgoing call, Response response, String text, JsonValue json) {
        JsonValue fields = Answer.below(json, "Response");
        JsonValue error = Answer.below(fields, "Error");
        return new Answer(
                call,
                response.status(),
                response.headers(),
                text,
                json,
                fields,
                Answer.scalar(Answer.below(error, "Code")),
                Answer.scalar(Answer.below(error, "Message")));
    }

    private static Answer kybio(Outgoing call, Response response, String text, JsonValue json) {
        Optional<String> message = Answer.below(json, "messages") instanceof JsonArray list && list.size() > 0
                ? Answer.scalar(list.items().get(0))
                : Optional.empty();
        return new Answer(
                call,
                response.status(),
                response.headers(),
                text,
                json,
                Answer.below(json, "data"),
                Answer.scalar(Answer.below(json, "errorCode")),
                message);
    }

    // gzip alone: deflate breaks the vendor's own Java SDK, so that no answer may use it.
    private static byte[] decoded(Response response) throws IOException {
        String coding = response.headers().first("Content-Encoding").orElse("identity");
        return switch (coding) {
            case "identity" -> response.body();
            case "gzip" -> {
                try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
                    yield in.readAllBytes();
                }
            }
            default -> throw new AssertionError("answered with Content-Encoding: " + coding);
        };
    }
}
