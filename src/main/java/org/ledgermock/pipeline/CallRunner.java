package org.ledgermock.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.ledgermock.behaviour.AdmittedCall;
import org.ledgermock.behaviour.Outcome;
import org.ledgermock.contract.Statement;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.Refusal;
import org.ledgermock.message.Request;
import org.ledgermock.message.Response;
import org.ledgermock.message.Texts;
import org.ledgermock.message.VendorError;
import org.ledgermock.message.Violation;
import org.ledgermock.protocol.Call;
import org.ledgermock.protocol.Protocol;
import org.ledgermock.protocol.Stage;
import org.ledgermock.sandbox.Change;
import org.ledgermock.sandbox.Decision;
import org.ledgermock.sandbox.Exchange;
import org.ledgermock.sandbox.Journal;
import org.ledgermock.sandbox.LimitRule;
import org.ledgermock.sandbox.Limits;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.sandbox.Sandboxes;
import org.ledgermock.sandbox.Usage;

/** Takes the requests of one family through its stages, one atomic step, and back. */
final class CallRunner<C extends Call> {

    private static final System.Logger LOG = System.getLogger("org.ledgermock");
    private static final int STRANGERS_KEPT = 1_000;
    private static final String ANSWERED = "answered";
    private static final String CARRIED_OUT = "operation";

    private final Family family;
    private final Protocol<C> protocol;
    private final Sandboxes sandboxes;
    private final Surroundings surroundings;
    private final FamilyGateway gateway;
    private final Journal strangers = new Journal(STRANGERS_KEPT);

    CallRunner(Family family, Protocol<C> protocol, Sandboxes sandboxes, Surroundings surroundings) {
        this.family = family;
        this.protocol = protocol;
        this.sandboxes = sandboxes;
        this.surroundings = surroundings;
        this.gateway = new FamilyGateway(family, sandboxes, surroundings);
    }

    Exchanges strangers() {
        return strangers::newestFirst;
    }

    String operationOf(Request request) {
        return protocol.open(request, gateway).operation();
    }

    /** How a call ended. */
    private sealed interface End {}

    private record Done(JsonObject document, Optional<Long> version) implements End {}

    private record Refused(String stage, Refusal refusal) implements End {}

    Exchange run(Request request) {
        long begun = surroundings.nanos().getAsLong();
        C call = protocol.open(request, gateway);
        Optional<Sandbox> sandbox =
                sandboxes.tenant(family.name(), call.credentialId()).map(Sandboxes.Tenant::sandbox);
        End end = end(call, sandbox);
        Exchange exchange = exchange(request, call, sandbox, end, begun);
        sandbox.map(Sandbox::journal).orElse(strangers).add(exchange);
        exchange.refusal().ifPresent(refusal -> log(exchange, refusal));
        return exchange;
    }

    private static void log(Exchange exchange, Refusal refusal) {
        LOG.log(
                System.Logger.Level.INFO,
                () -> "%s %s refused at '%s' with %s: %s"
                        .formatted(
                                exchange.requestId(),
                                exchange.operation().isEmpty() ? "(unknown operation)" : exchange.operation(),
                                exchange.stage(),
                                exchange.error().orElseThrow().code(),
                                Texts.oneLine(refusal.why().cause())));
    }

    private End end(C call, Optional<Sandbox> sandbox) {
        try {
            for (Stage<C> stage : protocol.stages()) {
                Optional<Refusal> refusal = refusal(call, sandbox, stage);
                if (refusal.isPresent()) {
                    return new Refused(stage.name(), refusal.get());
                }
            }
            return carryOut(call, sandbox.orElseThrow());
        } catch (RuntimeException defect) {
            return failed(call, defect);
        }
    }

    // The client gets the vendor's internal error, and nothing was changed: the step published nothing.
    private End failed(C call, RuntimeException defect) {
        LOG.log(
                System.Logger.Level.ERROR,
                "DEFECT of the mock, please report: %s %s could not be answered: %s"
                        .formatted(call.requestId(), call.operation(), defect.getMessage()),
                defect);
        return new Refused(
                "defect",
                protocol.failed(call, "This is a defect of the mock, not of the client: " + defect.getMessage()));
    }

    private Optional<Refusal> refusal(C call, Optional<Sandbox> sandbox, Stage<C> stage) {
        if (stage instanceof Stage.Check<C> check) {
            return check.examine().apply(call);
        }
        return stage instanceof Stage.RequestSchema<C> ? violation(call) : limit(call, sandbox.orElseThrow());
    }

    private Optional<Refusal> violation(C call) {
        List<Violation> violations = operation(call).contract().request().violations(arguments(call), family.options());
        return violations.isEmpty() ? Optional.empty() : Optional.of(protocol.violated(call, violations));
    }

    private Optional<Refusal> limit(C call, Sandbox sandbox) {
        for (LimitRule rule : operation(call).limits()) {
            Limits.Admission admission = sandbox.admit(rule, call.credentialId(), call.operation());
            if (admission instanceof Limits.Exceeded exceeded) {
                return Optional.of(protocol.limited(call, rule.id(), exceeded.count(), exceeded.limit()));
            }
        }
        return Optional.empty();
    }

    private JsonObject arguments(C call) {
        return call.textual() ? operation(call).contract().request().typed(call.arguments()) : call.arguments();
    }

    private End carryOut(C call, Sandbox sandbox) {
        Operation operation = operation(call);
        String role = sandbox.account().role();
        boolean callable = operation.roles().map(roles -> roles.contains(role)).orElse(true);
        if (!callable) {
            return refused(
                    operation,
                    new Outcome.Refused(
                            Operation.ROLE,
                            Map.of(),
                            Explanation.of("The account's role is '%s'; %s may be called by %s."
                                    .formatted(
                                            role,
                                            operation.name(),
                                            new TreeSet<>(operation.roles().orElseThrow())))));
        }
        AdmittedCall admitted = new AdmittedCall(
                operation.name(),
                call.requestId(),
                arguments(call),
                sandbox.account(),
                call.credentialId(),
                sandbox.apiTime().instant(),
                family.options(),
                new Usage(sandbox.limits(), operation.limits(), () -> sandboxes.credentialIds(sandbox)));
        Sandbox.Step<End> step = sandbox.step(state -> {
            Outcome outcome = operation.behaviour().act(admitted, state);
            if (outcome instanceof Outcome.Refused refused) {
                return new Decision<>(refused(operation, refused), List.of());
            }
            Outcome.Answered answered = (Outcome.Answered) outcome;
            List<Change> changes = answered.changes();
            JsonObject document = valid(operation, protocol.document(call, answered.answer()));
            Optional<Long> version = changes.isEmpty() ? Optional.empty() : Optional.of(state.version() + 1);
            return new Decision<>(new Done(document, version), changes);
        });
        return step.result();
    }

    // The mock cannot lie: an answer that its own contract does not allow is never given, and nothing it stands for
    // is kept.
    private static JsonObject valid(Operation operation, JsonObject document) {
        List<Violation> violations = operation.contract().response().violations(document);
        if (!violations.isEmpty()) {
            throw new IllegalStateException(
                    "the answer breaks the response schema of %s: %s".formatted(operation.name(), violations));
        }
        return document;
    }

    private static Refused refused(Operation operation, Outcome.Refused refused) {
        Statement.ErrorCode error = Optional.ofNullable(operation.errors().get(refused.situation()))
                .orElseThrow(() -> new IllegalStateException(
                        "the behaviour of %s met the situation '%s', which its type does not declare"
                                .formatted(operation.name(), refused.situation())));
        return new Refused(CARRIED_OUT, new Refusal(error.id(), refused.arguments(), refused.why()));
    }

    private Exchange exchange(Request request, C call, Optional<Sandbox> sandbox, End end, long begun) {
        Response response;
        Optional<VendorError> error = Optional.empty();
        Optional<Refusal> refusal = Optional.empty();
        Optional<Long> version = Optional.empty();
        String stage = ANSWERED;
        String credential = call.credentialId();
        if (end instanceof Done done) {
            response = protocol.answer(call, done.document);
            version = done.version;
        } else {
            Refused refused = (Refused) end;
            VendorError vendorError = error(call, refused.refusal);
            response = protocol.refuse(call, vendorError);
            Redaction redaction = Redaction.of(family.name(), credential, sandbox, sandboxes);
            credential = redaction.text(credential);
            error = Optional.of(redaction.error(vendorError));
            refusal = Optional.of(redaction.refusal(refused.refusal));
            stage = refused.stage;
        }
        Instant at = gateway.wireTime(call.credentialId());
        return new Exchange(
                call.requestId(),
                at,
                Duration.ofNanos(surroundings.nanos().getAsLong() - begun),
                family.name(),
                call.operation(),
                credential,
                stage,
                error,
                refusal,
                version,
                request,
                response);
    }

    private VendorError error(C call, Refusal refusal) {
        Statement.ErrorCode statement = family.operation(call.operation())
                .flatMap(operation -> operation.contract().error(refusal.error()))
                .or(() -> family.contract().error(refusal.error()))
                .orElseThrow(() -> new IllegalStateException("no error statement '" + refusal.error() + "'"));
        return new VendorError(statement.code(family.options()), statement.text(call.language(), refusal.arguments()));
    }

    private Operation operation(C call) {
        return family.operation(call.operation())
                .orElseThrow(() -> new IllegalStateException("no operation '" + call.operation() + "' is served"));
    }
}
