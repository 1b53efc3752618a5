package org.ledgermock.pipeline;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.LogLine;
import org.ledgermock.message.Refusal;
import org.ledgermock.message.Texts;
import org.ledgermock.sandbox.Sandbox;

/** Writes into the log why calls were refused and, for who listens to that, what each call came to. */
final class CallLog {

    private static final Logger LOG = System.getLogger("org.ledgermock");
    // At a level that nobody hears who does not ask for it.
    private static final Logger EACH = System.getLogger("org.ledgermock.access");
    private static final int MICRO_DIGITS = 3;

    private final ServedFamily family;
    // By code, of which the contracts have so many.
    private final Map<String, RefusalBound> bounds = new ConcurrentHashMap<>();

    CallLog(ServedFamily family) {
        this.family = family;
    }

    void write(Exchange exchange, Optional<Sandbox> sandbox) {
        exchange.refusal().ifPresent(refusal -> refused(exchange, refusal, sandbox));
        if (EACH.isLoggable(Level.DEBUG)) {
            EACH.log(Level.DEBUG, access(exchange, sandbox));
        }
    }

    // Whoever ordered a fault knows of it: a test of every failure would say nothing else.
    private void refused(Exchange exchange, Refusal refusal, Optional<Sandbox> sandbox) {
        Level level = exchange.fault().isPresent() ? Level.DEBUG : Level.INFO;
        if (LOG.isLoggable(level)
                && bounds.computeIfAbsent(CallCounts.end(exchange), this::bound).lets(exchange.nanos())) {
            LOG.log(level, line(sandbox, logged(exchange, refusal.why()), JsonObject.EMPTY));
        }
    }

    private RefusalBound bound(String code) {
        return new RefusalBound(count -> LOG.log(
                Level.INFO,
                "%s of %s refused with %s within a second"
                        .formatted(Texts.count(count, "more call", "more calls"), family.name(), code)));
    }

    private static LogLine line(Optional<Sandbox> sandbox, String text, JsonObject facts) {
        return new LogLine(sandbox.map(Sandbox::id), text, facts, Optional.empty());
    }

    void failed(String requestId, String operation, Optional<Sandbox> sandbox, RuntimeException defect) {
        LOG.log(Level.ERROR, defect(requestId, operation, sandbox.map(Sandbox::id), defect));
    }

    static LogLine defect(String requestId, String operation, Optional<String> sandbox, RuntimeException defect) {
        return new LogLine(
                sandbox,
                Texts.oneLine("DEFECT of the mock, please report: %s %s could not be answered: %s"
                        .formatted(requestId, operation, defect.getMessage())),
                JsonObject.of("requestId", requestId),
                Optional.of(defect));
    }

    // A line has no room for a canonical request: it says where that is.
    static String logged(Exchange exchange, Explanation why) {
        return Texts.oneLine("%s %s refused at '%s' with %s: %s%s"
                .formatted(
                        exchange.requestId(),
                        exchange.operation().isEmpty() ? "(unknown operation)" : exchange.operation(),
                        exchange.stage(),
                        exchange.error().orElseThrow().code(),
                        why.cause(),
                        why.facts().isEmpty()
                                ? ""
                                : " (its facts: GET /__admin/ledgermock/refusals/%s)".formatted(exchange.requestId())));
    }

    private LogLine access(Exchange exchange, Optional<Sandbox> sandbox) {
        String operation = family.counts().known(exchange.operation());
        String code = CallCounts.end(exchange);
        long micros = exchange.took().toNanos() / 1_000;
        int received = exchange.request().sent().length();
        int sent = exchange.response().body().length;
        return line(
                sandbox,
                "%s %s %s: %s, %s ms, %d bytes in, %d bytes out"
                        .formatted(
                                exchange.requestId(),
                                family.name(),
                                operation,
                                code,
                                BigDecimal.valueOf(micros, MICRO_DIGITS),
                                received,
                                sent),
                JsonObject.builder()
                        .put("requestId", exchange.requestId())
                        .put("family", family.name())
                        .put("operation", operation)
                        .put("code", code)
                        .put("micros", micros)
                        .put("bytesIn", received)
                        .put("bytesOut", sent)
                        .build());
    }
}
