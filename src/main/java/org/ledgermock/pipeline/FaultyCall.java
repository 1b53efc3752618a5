package org.ledgermock.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Optional;
import org.ledgermock.fault.Delivery;
import org.ledgermock.fault.Deviation;
import org.ledgermock.fault.Fault;
import org.ledgermock.journal.CallUnderWay;
import org.ledgermock.message.Headers;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.Refusal;
import org.ledgermock.message.Response;
import org.ledgermock.protocol.Call;
import org.ledgermock.protocol.Protocol;
import org.ledgermock.sandbox.Sandbox;

/** What faults make of a family's calls: before they are carried out, in place of that, and of their answers. */
final class FaultyCall<C extends Call> {

    /** The stage of a call that a fault keeps from being answered as it would have been. */
    static final String STAGE = "fault";

    private static final String CONTENT_TYPE = "Content-Type";
    private static final String GATEWAY_PAGE = """
            <html>
            <head><title>502 Bad Gateway</title></head>
            <body><center><h1>502 Bad Gateway</h1></center></body>
            </html>
            """;

    private final Protocol<C> protocol;
    private final AtomicCall<C> atomic;
    private final OrderedErrors errors;
    private final Environment surroundings;

    FaultyCall(Protocol<C> protocol, AtomicCall<C> atomic, OrderedErrors errors, Environment surroundings) {
        this.protocol = protocol;
        this.atomic = atomic;
        this.errors = errors;
        this.surroundings = surroundings;
    }

    /**
     * What a call comes to with a fault; without it when there is nothing that it could be done to, for which the order
     * then waits.
     */
    ResultWithFault carryOut(
            C call, JsonObject arguments, Operation operation, Sandbox sandbox, Fault fault, CallUnderWay underWay) {
        if (fault.deviation() instanceof Deviation.Field field) {
            CallResult end = atomic.carryOut(call, arguments, operation, sandbox, underWay);
            Optional<CallResult> spoilt = spoilt(end, field, operation);
            if (spoilt.isEmpty()) {
                sandbox.faults().takeBack(fault);
            }
            return new ResultWithFault(spoilt.orElse(end), spoilt.map(any -> fault));
        }
        return new ResultWithFault(end(call, arguments, operation, sandbox, fault, underWay), Optional.of(fault));
    }

    private static Optional<CallResult> spoilt(CallResult end, Deviation.Field field, Operation operation) {
        return end instanceof CallResult.Done done
                ? CorruptedField.in(done.document(), field, operation.contract())
                        .map(document -> new CallResult.Done(document, done.version()))
                : Optional.empty();
    }

    private CallResult end(
            C call, JsonObject arguments, Operation operation, Sandbox sandbox, Fault fault, CallUnderWay underWay) {
        Deviation deviation = fault.deviation();
        if (deviation instanceof Deviation.Error error) {
            return new CallResult.Refused(STAGE, errors.refusal(error.code(), operation, arguments, sandbox));
        }
        if (deviation == Deviation.Plain.REFUSE) {
            return new CallResult.Refused(STAGE, busy(call, operation, arguments, sandbox));
        }
        if (deviation instanceof Deviation.Drop) {
            return new CallResult.Dropped();
        }
        if (deviation instanceof Deviation.Stale stale) {
            return atomic.read(call, arguments, operation, sandbox, sandbox.stateAgo(stale.seconds()));
        }
        if (deviation instanceof Deviation.Delay) {
            surroundings.pause().accept(fault.pause());
        }
        CallResult end = atomic.carryOut(call, arguments, operation, sandbox, underWay);
        return deviation == Deviation.Plain.BUSY
                ? new CallResult.Refused(STAGE, busy(call, operation, arguments, sandbox), end.version())
                : end;
    }

    // Where the contracts know no busy error, the one of a mock that failed is the vendor's internal error.
    private Refusal busy(C call, Operation operation, JsonObject arguments, Sandbox sandbox) {
        return errors.busy(operation)
                .map(id -> errors.refusal(id, operation, arguments, sandbox))
                .orElseGet(() -> protocol.failed(call, OrderedErrors.CAUSE));
    }

    static Delivery delivery(Response response, Fault fault) {
        Deviation deviation = fault.deviation();
        if (deviation instanceof Deviation.Broken broken) {
            return broken(response, broken.by());
        }
        if (deviation instanceof Deviation.Late) {
            return new Delivery(response, fault.pause(), Delivery.Ending.WHOLE);
        }
        return deviation instanceof Deviation.Plain plain ? plain(response, plain) : Delivery.prompt(response);
    }

    private static Delivery broken(Response response, Optional<Deviation.Break> by) {
        Delivery.Ending ending = switch (by.orElse(Deviation.Break.RESET)) {
            case RESET -> Delivery.Ending.RESET;
            case CLOSED -> Delivery.Ending.CLOSED;
        };
        return new Delivery(response, Duration.ZERO, ending);
    }

    private static Delivery plain(Response response, Deviation.Plain plain) {
        return switch (plain) {
            case REFUSE, BUSY, TWICE -> Delivery.prompt(response);
            case CUT_BODY -> new Delivery(response, Duration.ZERO, Delivery.Ending.CUT);
            case GATEWAY_PAGE ->
                Delivery.prompt(new Response(502, pageHeaders(response.headers()), GATEWAY_PAGE.getBytes(UTF_8)));
            case EMPTY_BODY -> Delivery.prompt(new Response(response.status(), response.headers(), new byte[0]));
            case WRONG_CONTENT_TYPE ->
                Delivery.prompt(new Response(response.status(), plainText(response.headers()), response.body()));
        };
    }

    private static Headers pageHeaders(Headers headers) {
        Headers ofPage = Headers.of(CONTENT_TYPE, "text/html");
        return headers.first(AnswerDate.NAME)
                .map(date -> ofPage.and(AnswerDate.NAME, date))
                .orElse(ofPage);
    }

    private static Headers plainText(Headers headers) {
        return Headers.of(headers.fields().stream()
                .map(field -> field.name().equalsIgnoreCase(CONTENT_TYPE)
                        ? new Headers.Field(field.name(), "text/plain")
                        : field)
                .toList());
    }
}
