package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.http.HttpResponder;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgermock.fault.Delivery;
import org.ledgermock.pipeline.Families;
import org.ledgermock.pipeline.Line;
import org.ledgermock.pipeline.ServedFamily;

/**
 * Stands where WireMock's handler of stubs would, and answers family calls; all others go on to that handler.
 *
 * <p>Why here: a transformer costs more than the whole call, and no later place sees odd requests before they fail.
 * docs/benchmarks.md has the measurements.
 */
final class FamilyRequestHandler extends StubRequestHandler {

    private final StubRequestHandler stubs;
    private final Families families;
    private final StubChoice choice;
    private final WireMockJournal journal;

    @SuppressWarnings("NullAway") // WireMock's own handler of these collaborators is the one we pass requests on to.
    FamilyRequestHandler(StubRequestHandler stubs, Families families, StubChoice choice, WireMockJournal journal) {
        super(null, null, null, Map.of(), Map.of(), null, List.of(), List.of(), true, null, null);
        this.stubs = stubs;
        this.families = families;
        this.choice = choice;
        this.journal = journal;
    }

    /**
     * Answers a call at the socket, past WireMock, where no stub of a user's may want it and no journal asks for it.
     *
     * @return what is left to do: nothing where it has been answered
     */
    Optional<SocketCall> answered(SocketCall call) {
        Optional<ServedFamily> family =
                choice.isOpen() || journal.isOn() ? Optional.empty() : families.claiming(call.request());
        if (family.isEmpty()) {
            return Optional.of(call);
        }
        Delivery delivery = family.get().answer(call.request(), call.line()).delivery();
        if (!delivery.isPrompt()) {
            return Optional.of(call.decidedAs(delivery));
        }
        call.answer().accept(delivery.response());
        return Optional.empty();
    }

    @Override
    public void handle(Request request, HttpResponder responder, @Nullable ServeEvent original) {
        Optional<SocketCall> socket = SocketCall.current();
        Optional<Delivery> decided = socket.flatMap(SocketCall::decided);
        if (decided.isPresent()) {
            deliver(decided.get(), request, responder);
            return;
        }
        Optional<org.ledgermock.message.Request> message =
                socket.map(SocketCall::request).or(() -> atFamily(request));
        Optional<ServedFamily> family = message.flatMap(families::claiming);
        if (family.isEmpty()) {
            choice.answer(() -> stubs.handle(request, responder, original));
            return;
        }
        if (choice.mayBeStubs(request) && choice.isAnswered(() -> stubs.handle(request, responder, original))) {
            return;
        }
        Delivery delivery = family.get()
                .answer(message.get(), socket.map(SocketCall::line).orElse(Line.UNKNOWN))
                .delivery();
        if (socket.isPresent() && delivery.isPrompt() && !journal.isOn()) {
            socket.get().answer().accept(delivery.response());
            return;
        }
        deliver(delivery, request, responder);
    }

    private void deliver(Delivery delivery, Request request, HttpResponder responder) {
        Response response = Rendering.of(delivery);
        journal.write(request, response);
        responder.respond(SlimRequest.INSTANCE, response, Map.of());
    }

    private Optional<org.ledgermock.message.Request> atFamily(Request request) {
        return families.isAnyAt(RequestReading.path(request))
                ? Optional.of(RequestReading.read(request))
                : Optional.empty();
    }
}
