package org.ledgermock.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Optional;
import org.ledgermock.fault.Delivery;
import org.ledgermock.fault.Deviation;
import org.ledgermock.fault.Fault;
import org.ledgermock.message.Headers;
import org.ledgermock.message.Refusal;
import org.ledgermock.message.Response;
import org.ledgermock.protocol.Call;
import org.ledgermock.protocol.Protocol;
import org.ledgermock.state.Root;

/** What faults make of a family's calls: in place of carrying them out, and of their answers. */
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
    private final OrderedErrors errors;

    FaultyCall(Protocol<C> protocol, OrderedErrors errors) {
        this.protocol = protocol;
        this.errors = errors;
    }

    /** What a call comes to when it is not carried out, or not yet; empty when it is. */
    Optional<CallResult> instead(CheckedCall<C> checked, Root root, Fault fault) {
        Deviation deviation = fault.deviation();
        if (deviation instanceof Deviation.Error error) {
            return Optional.of(new CallResult.Refused(STAGE, errors.refusal(error.code(), checked, root)));
        }
        if (deviation == Deviation.Plain.REFUSE) {
            return Optional.of(new CallResult.Refused(STAGE, busy(checked, root)));
        }
        if (deviation instanceof Deviation.Drop) {
            return Optional.of(new CallResult.Dropped());
        }
        return deviation instanceof Deviation.Delay ? Optional.of(CallResult.Unfinished.DELAYED) : Optional.empty();
    }

    /** What it makes of a call that is carried out: the changes are made all the same. */
    Execution.Outcome spoilt(CheckedCall<C> checked, Root root, Fault fault, Execution.Outcome outcome) {
        CallResult end = outcome.end();
        if (fault.deviation() == Deviation.Plain.BUSY) {
            end = new CallResult.Refused(STAGE, busy(checked, root), end.version());
        } else if (fault.deviation() instanceof Deviation.Field field) {
            end = spoilt(end, field, checked.operation()).orElse(CallResult.Unfinished.UNHIT);
        }
        return new Execution.Outcome(end, outcome.changes(), outcome.ofState());
    }

    private static Optional<CallResult> spoilt(CallResult end, Deviation.Field field, Operation operation) {
        return end instanceof CallResult.Done done
                ? CorruptedField.in(done.document(), field, operation.contract())
                        .map(document -> new CallResult.Done(document, done.version()))
                : Optional.empty();
    }

    // Where the contracts know no busy error, the one of a mock that failed is the vendor's internal error.
    private Refusal busy(CheckedCall<C> checked, Root root) {
        return errors.busy(checked.operation())
                .map(id -> errors.refusal(id, checked, root))
                .orElseGet(() -> protocol.failed(checked.call(), OrderedErrors.CAUSE));
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
