package org.ledgermock.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ledgermock.contract.RequestSchema;
import org.ledgermock.contract.Statement;
import org.ledgermock.fault.ConnectionKind;
import org.ledgermock.fault.Delivery;
import org.ledgermock.fault.Fault;
import org.ledgermock.journal.CallUnderWay;
import org.ledgermock.journal.Exchange;
import org.ledgermock.journal.Journal;
import org.ledgermock.message.Headers;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.Refusal;
import org.ledgermock.message.Request;
import org.ledgermock.message.Response;
import org.ledgermock.message.VendorError;
import org.ledgermock.message.Violation;
import org.ledgermock.protocol.Call;
import org.ledgermock.protocol.Protocol;
import org.ledgermock.protocol.Stage;
import org.ledgermock.sandbox.KnownTenant;
import org.ledgermock.sandbox.NotKept;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.sandbox.SandboxRegistry;
import org.ledgermock.state.LimitRule;

/** Takes the requests of one family through its stages, one atomic step, and back. */
final class CallRunner<C extends Call> {

    private static final String STORE = "store";
    private static final String SERVER = "server";
    private static final String ANSWERED = "answered";
    private static final String UNANSWERED = "unanswered";
    private static final Response NOTHING = new Response(200, Headers.NONE, new byte[0]);

    private final ServedFamily family;
    private final Protocol<C> protocol;
    private final SandboxRegistry sandboxes;
    private final Environment surroundings;
    private final Execution<C> execution;
    private final OrderedErrors errors;
    private final FaultyCall<C> faulty;
    private final CallLog log;
    private final AnswerDate dates = new AnswerDate();
    private final Journal unattributed;

    CallRunner(ServedFamily family, Protocol<C> protocol, SandboxRegistry sandboxes, Environment surroundings) {
        this.family = family;
        this.protocol = protocol;
        this.sandboxes = sandboxes;
        this.surroundings = surroundings;
        this.execution = new Execution<>(family, protocol);
        this.errors = new OrderedErrors(family.contract(), family.options());
        this.faulty = new FaultyCall<>(protocol, errors);
        this.log = new CallLog(family);
        this.unattributed = sandboxes.journalRoom().journalOfNone();
    }

    Journal unattributed() {
        return unattributed;
    }

    String operationOf(Request request) {
        return protocol.open(request, gateway()).operation();
    }

    Candidate candidate(Request request) {
        FamilyGateway gateway = gateway();
        C call = protocol.open(request, gateway);
        return new Candidate(
                family,
                protocol.claims(call),
                gateway.tenant(call.credentialId()).isPresent());
    }

    private FamilyGateway gateway() {
        return new FamilyGateway(family, sandboxes, surroundings);
    }

    Exchange run(Request request, Line line) {
        return run(request, line, Optional.empty());
    }

    /** @param imposed the fault that this is the second delivery of, after which no other is looked for */
    private Exchange run(Request request, Line line, Optional<Fault> imposed) {
        CallClock clock = new CallClock(surroundings.nanos(), family.counts());
        FamilyGateway gateway = gateway();
        C call = protocol.open(request, gateway);
        Optional<KnownTenant> tenant = gateway.tenant(call.credentialId());
        Instant arrived = gateway.now();
        Optional<Sandbox> sandbox = tenant.map(KnownTenant::sandbox);
        Instant at = tenant.map(one -> one.root().wireTime().at(arrived)).orElse(arrived);
        Optional<ConnectionKind> connection = sandbox.flatMap(own -> line.use(own.id()));
        Journal journal = sandbox.map(Sandbox::journal).orElse(unattributed);
        try (CallUnderWay underWay =
                journal.begin(call.requestId(), at, call.operation(), call.credentialId(), call::arguments)) {
            ResultWithFault came = request.arrival().isTurnedAway()
                    ? turnedAway(call, request.arrival())
                    : come(call, connection, gateway, imposed, arrived, clock);
            if (came.end() == CallResult.Unfinished.OUTDATED) {
                return run(request, any -> connection, imposed);
            }
            clock.enter(CallPart.ANSWER);
            Exchange exchange = written(
                    call,
                    sandbox,
                    came,
                    end -> exchange(request, call, at, sandbox, end, imposed.isPresent(), clock, arrived));
            journal.add(underWay, exchange);
            family.counts().count(exchange);
            log.write(exchange, sandbox);
            return exchange.delivery().ending() == Delivery.Ending.UNHEARD
                    ? run(request, line, came.fault())
                    : exchange;
        }
    }

    private ResultWithFault come(
            C call,
            Optional<ConnectionKind> connection,
            FamilyGateway gateway,
            Optional<Fault> imposed,
            Instant now,
            CallClock clock) {
        Optional<KnownTenant> tenant = gateway.tenant(call.credentialId());
        JsonObject arguments = JsonObject.EMPTY;
        List<LimitRule> limits = List.of();
        boolean counted = false;
        Optional<CallResult> refused = Optional.empty();
        try {
            gateway.requireKnown();
            for (Stage<C> stage : protocol.stages()) {
                Optional<Refusal> refusal = Optional.empty();
                if (stage instanceof Stage.Check<C> check) {
                    refusal = check.examine().apply(call);
                } else if (stage instanceof Stage.RequestSchema<C>) {
                    RequestSchema.Examined examined = examined(call);
                    arguments = examined.arguments();
                    refusal = violated(call, examined.violations());
                } else {
                    limits = operation(call).limits();
                    counted = true;
                }
                refused = refusal.map(why -> new CallResult.Refused(stage.name(), why));
                if (refused.isPresent() && !counted) {
                    return new ResultWithFault(
                            isOutdated(tenant) ? CallResult.Unfinished.OUTDATED : refused.get(), imposed);
                }
                if (refused.isPresent()) {
                    break;
                }
            }
            clock.enter(CallPart.STEP);
            AtomicCall<C> atomic = new AtomicCall<>(
                    protocol,
                    execution,
                    faulty,
                    new CheckedCall<>(
                            call,
                            operation(call),
                            arguments,
                            limits,
                            refused,
                            tenant.orElseThrow(),
                            connection,
                            imposed,
                            now));
            ResultWithFault came = atomic.carryOut(surroundings.pause());
            atomic.exceeded().ifPresent(rule -> family.counts().beyondLimit(rule.id()));
            return came;
        } catch (NotKept notKept) {
            return notKept.isUnclear()
                    ? new ResultWithFault(new CallResult.Unclear(), imposed)
                    : new ResultWithFault(new CallResult.Refused(
                            STORE, protocol.failed(call, notKept.getMessage() + ". Nothing was changed.")));
        } catch (RuntimeException defect) {
            // The step published nothing.
            return new ResultWithFault(
                    failed(call, tenant.map(KnownTenant::sandbox), defect, Optional.empty()), imposed);
        }
    }

    // What it was refused by may have been changed before it came, on another server.
    private static boolean isOutdated(Optional<KnownTenant> tenant) {
        return tenant.filter(one -> one.isOutdated(one.sandbox().root())).isPresent();
    }

    private ResultWithFault turnedAway(C call, Request.Arrival arrival) {
        Optional<String> busy = arrival == Request.Arrival.FAILED
                ? Optional.empty()
                : family.operation(call.operation()).flatMap(errors::busy);
        return new ResultWithFault(new CallResult.Refused(
                SERVER,
                busy.map(id -> Refusal.of(id, arrival.problem()))
                        .orElseGet(() -> protocol.failed(call, arrival.problem()))));
    }

    // Whatever fails while an answer is written, the client gets the vendor's internal error, and the journal has it.
    private Exchange written(
            C call, Optional<Sandbox> sandbox, ResultWithFault came, Function<ResultWithFault, Exchange> writing) {
        try {
            return writing.apply(came);
        } catch (RuntimeException defect) {
            return writing.apply(
                    new ResultWithFault(failed(call, sandbox, defect, came.end().version()), came.fault()));
        }
    }

    /** @param version that the call has led to all the same */
    private CallResult failed(C call, Optional<Sandbox> sandbox, RuntimeException defect, Optional<Long> version) {
        log.failed(call.requestId(), call.operation(), sandbox, defect);
        return new CallResult.Refused(
                Exchange.DEFECT,
                protocol.failed(call, "This is a defect of the mock, not of the client: " + defect.getMessage()),
                version);
    }

    private RequestSchema.Examined examined(C call) {
        return operation(call).contract().request().examined(call.arguments(), call.textual(), family.options());
    }

    private Optional<Refusal> violated(C call, List<Violation> violations) {
        return violations.isEmpty() ? Optional.empty() : Optional.of(protocol.violated(call, violations));
    }

    private Exchange exchange(
            Request request,
            C call,
            Instant at,
            Optional<Sandbox> sandbox,
            ResultWithFault came,
            boolean again,
            CallClock clock,
            Instant arrived) {
        Response response;
        Optional<VendorError> error = Optional.empty();
        Optional<Refusal> refusal = Optional.empty();
        Optional<JsonObject> document = Optional.empty();
        String stage = ANSWERED;
        String credential = call.credentialId();
        if (came.end() instanceof CallResult.Done done) {
            response = dates.on(protocol.answer(call, operation(call).contract().status(), done.document()), at);
            document = Optional.of(done.document());
        } else if (came.end() instanceof CallResult.Refused refused) {
            VendorError vendorError = error(call, refused.refusal());
            response = dates.on(protocol.refuse(call, vendorError), at);
            Redaction redaction = Redaction.of(family.name(), credential, sandbox, sandboxes);
            credential = redaction.text(credential);
            error = Optional.of(redaction.error(vendorError));
            refusal = Optional.of(redaction.refusal(refused.refusal()));
            stage = refused.stage();
        } else {
            response = NOTHING;
            stage = FaultyCall.STAGE;
        }
        Delivery delivery = came.delivery(response, again);
        if (stage.equals(ANSWERED) && delivery.isUnanswered()) {
            stage = UNANSWERED;
        }
        return new Exchange(
                call.requestId(),
                at,
                arrived,
                clock.begun(),
                clock.end(),
                family.name(),
                call.operation(),
                credential,
                stage,
                error,
                refusal,
                came.end().version(),
                came.fault(),
                request,
                call.arguments(),
                document,
                delivery,
                Optional.empty());
    }

    private VendorError error(C call, Refusal refusal) {
        Statement.ErrorCode statement = family.operation(call.operation())
                .flatMap(operation -> operation.contract().error(refusal.error()))
                .or(() -> family.contract().error(refusal.error()))
                .orElseThrow(() -> new IllegalStateException("no error statement '" + refusal.error() + "'"));
        return new VendorError(
                statement.code(family.options()),
                statement.text(call.language(), refusal.arguments()),
                statement.httpStatus());
    }

    private Operation operation(C call) {
        return family.operation(call.operation())
                .orElseThrow(() -> new IllegalStateException("no operation '" + call.operation() + "' is served"));
    }
}
