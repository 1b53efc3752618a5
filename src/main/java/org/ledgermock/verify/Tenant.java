package org.ledgermock.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.Response;

/** What one scenario has of a target, for one family: a place to call, and credentials. */
public interface Tenant {

    /** As the Host header of requests will have it. */
    String host();

    /** @throws SkippedException when this target has no such caller */
    Credential credential(Caller caller);

    /** Parameters that go with each call here, by the protocol's own names. */
    default Map<String, String> common() {
        return Map.of();
    }

    /**
     * Sends a call.
     *
     * @throws IOException when no answer came
     * @throws SkippedException when the call is not to be made here
     */
    Response send(Outgoing call) throws IOException, InterruptedException;

    /**
     * Sends calls at once.
     *
     * @return in the order of the calls
     * @throws IOException when no answer came to one of them
     */
    default List<Response> sendAtOnce(List<Outgoing> calls) throws IOException, InterruptedException {
        List<Response> responses = new ArrayList<>();
        for (AtOnce.Sent sent : AtOnce.send(calls, this::send)) {
            responses.add(sent.orThrow());
        }
        return responses;
    }

    /**
     * The keys of entities of a kind whose quantities may be changed here, in the order in which scenarios take them; empty
     * when any may.
     */
    List<String> changeable(String kind);

    /** Puts an entity into the state of the other account; only a mock can. */
    void giveToOther(String kind, JsonObject entity);

    /**
     * The state now: the same object as long as nothing is changed. Empty where it is not to be had; a live endpoint does
     * not show it.
     */
    default Optional<Object> state() {
        return Optional.empty();
    }

    /** What a mock of our own says to have done wrong itself in its newest call. */
    default Optional<String> defect() {
        return Optional.empty();
    }

    /** Orders that the next call of an operation is answered by this error; only a mock can. */
    default void order(String operation, String code) {
        throw new SkippedException("errors cannot be ordered here");
    }
}
