package org.ledgermock.features;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ledgermock.oracle.ExactJson;
import org.ledgermock.oracle.KybioClient;
import org.ledgermock.oracle.KybioOptions;
import org.ledgermock.oracle.RawAnswer;

/** Calls the member API as a store does, once a second, and has every answer judged, its signature included. */
final class Store {

    private final Mock mock;
    private final SceneClock clock;
    private Consumer<KybioOptions> departures = options -> {};
    private Optional<KybioClient> client = Optional.empty();

    Store(Mock mock, SceneClock clock) {
        this.mock = mock;
        this.clock = clock;
    }

    /** From now on {@link #call} departs from what the vendor asks for; {@link #read} never does. */
    void depart(Consumer<KybioOptions> departure) {
        departures = departures.andThen(departure);
    }

    Answer call(String operation, String body) {
        return exchange(honest -> honest.call(operation, body, departures));
    }

    Answer callOfSecondStore(String operation, String members) {
        KybioClient second =
                new KybioClient(mock.uri(), mock.tenant().secondStore(), clock).onAnswer(Partner.ORACLE::check);
        Answer answer = Answer.of(second.call(operation, second.body(members)));
        clock.tick();
        return answer;
    }

    /** An honest call, which the scenario does not speak of. */
    Answer read(String operation, String body) {
        return exchange(honest -> honest.call(operation, body));
    }

    /** A call by another method than POST, without a body. */
    Answer by(String method, String operation) {
        return exchange(honest ->
                judged(operation, BareCall.send(mock.uri(), method, "/openapi/v1/customerOpenApi/" + operation)));
    }

    private static KybioClient.Answer judged(String operation, RawAnswer raw) {
        KybioClient.Answer answer = new KybioClient.Answer(
                operation, raw.status(), BareCall.headers(raw), raw.bodyText(), ExactJson.readOrMissing(raw.body()));
        Partner.ORACLE.check(answer);
        return answer;
    }

    private Answer exchange(Function<KybioClient, KybioClient.Answer> call) {
        KybioClient honest = client.orElseGet(this::connected);
        client = Optional.of(honest);
        Answer answer = Answer.of(call.apply(honest));
        clock.tick();
        return answer;
    }

    private KybioClient connected() {
        return new KybioClient(mock.uri(), mock.tenant().store(), clock).onAnswer(Partner.ORACLE::check);
    }
}
