package org.ledgermock.verify;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.ledgermock.contract.Contract;
import org.ledgermock.message.Credential;
import org.ledgermock.message.FamilyTimes;
import org.ledgermock.message.Request;
import org.ledgermock.message.Response;
import org.ledgermock.protocol.CallPlan;
import org.ledgermock.protocol.Protocol;

/** Calls one family, and has every answer judged. Belongs to one thread. */
public final class FamilyCalls {

    private final String family;
    private final Contracts contracts;
    private final TenantSetup setup;
    private final ScenarioTime time;
    private final Consumer<Answer> judge;

    FamilyCalls(String family, Contracts contracts, TenantSetup setup, ScenarioTime time, Consumer<Answer> judge) {
        this.family = requireNonNull(family, "family");
        this.contracts = requireNonNull(contracts, "contracts");
        this.setup = requireNonNull(setup, "setup");
        this.time = requireNonNull(time, "time");
        this.judge = requireNonNull(judge, "judge");
    }

    public String family() {
        return family;
    }

    public Contracts contracts() {
        return contracts;
    }

    public ScenarioTime time() {
        return time;
    }

    /** How the family writes times. */
    public FamilyTimes times() {
        return contracts.times(family);
    }

    public TenantSetup setup() {
        return setup;
    }

    public Tenant tenant() {
        return setup.tenant();
    }

    /**
     * An honest call.
     *
     * @param body the arguments as JSON
     */
    public Answer call(String operation, String body) {
        return call(Caller.MAIN, operation, body);
    }

    /**
     * An honest call that a scenario does not speak of: it reads what there is.
     *
     * @throws SkippedException when an endpoint that is no mock of ours refuses it: then nothing can be proven by it
     */
    public Answer read(String operation, String body) {
        Answer answer = call(operation, body);
        if (!setup.isOfOwnMock()) {
            answer.errorCode().ifPresent(code -> {
                throw new SkippedException(
                        "what there is cannot be read: %s is answered by %s".formatted(operation, code));
            });
        }
        return answer;
    }

    public Answer call(Caller caller, String operation, String body) {
        Credential credential = tenant().credential(caller);
        return send(
                new Outgoing(family, operation, body, request(operation, body, credential)), Optional.of(credential));
    }

    /** A call with arguments of whose sender there is no knowing. */
    Answer callOfNobody(String operation, String body) {
        Request request = request(operation, body, tenant().credential(Caller.MAIN));
        return send(new Outgoing(family, operation, body, request), Optional.empty());
    }

    /** A call with a credential that was given to nobody. */
    public Answer callOfStranger(String operation, String body) {
        Credential stranger = Credential.of("MADEUPSTRANGER", "made-up-key-of-a-stranger");
        return send(new Outgoing(family, operation, body, request(operation, body, stranger)), Optional.empty());
    }

    private Request request(String operation, String body, Credential credential) {
        Contract contract = contracts
                .operation(family, operation)
                .orElseThrow(() -> new IllegalStateException("there is no contract of the operation " + operation));
        return protocol()
                .prepare(new CallPlan(
                        contract.address(),
                        body,
                        contract.form().request(body),
                        credential,
                        tenant().host(),
                        time.instant(),
                        tenant().common()));
    }

    private Protocol<?> protocol() {
        return contracts.protocol(family);
    }

    /** Honest calls of one operation, sent at once; the answers in the order of the bodies. */
    public List<Answer> callAtOnce(String operation, List<String> bodies) {
        Credential credential = tenant().credential(Caller.MAIN);
        return send(
                bodies.stream()
                        .map(body -> new Outgoing(family, operation, body, request(operation, body, credential)))
                        .toList(),
                Optional.of(credential));
    }

    /**
     * Sends a call as it was made.
     *
     * @param caller whose key its answer is signed with; absent where nobody can tell
     * @throws UncheckedIOException when no answer comes
     */
    public Answer send(Outgoing call, Optional<Credential> caller) {
        return send(List.of(call), caller).get(0);
    }

    private List<Answer> send(List<Outgoing> calls, Optional<Credential> caller) {
        String operation = calls.get(0).operation();
        try {
            List<Response> responses =
                    calls.size() == 1 ? List.of(tenant().send(calls.get(0))) : tenant().sendAtOnce(calls);
            List<Answer> answers = new ArrayList<>();
            for (int i = 0; i < calls.size(); i++) {
                answers.add(answer(calls.get(i), unpacked(responses.get(i)), caller));
            }
            return answers;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "%s got no answer: %s".formatted(operation, e.getMessage() == null ? e : e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SkippedException("the run was interrupted");
        } finally {
            time.tick();
        }
    }

    private Answer answer(Outgoing call, Response response, Optional<Credential> caller) {
        Answer answer = new Answer(call, response, protocol().read(response, caller));
        judge.accept(answer);
        if (answer.read().refused()) {
            tenant().defect().ifPresent(cause -> {
                throw new CertainFailure("%s: %s".formatted(call.operation(), cause));
            });
        }
        return answer;
    }

    // gzip alone: deflate breaks SDKs in use, so that no answer may have it.
    private static Response unpacked(Response response) throws IOException {
        String coding = response.headers().first("Content-Encoding").orElse("identity");
        return switch (coding) {
            case "identity" -> response;
            case "gzip" -> {
                try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
                    yield new Response(response.status(), response.headers(), in.readAllBytes());
                }
            }
            default -> throw new AssertionError("answered with Content-Encoding: " + coding);
        };
    }
}
