package org.ledgermock.features;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ledgermock.oracle.ExactJson;
import org.ledgermock.oracle.RawAnswer;
import org.ledgermock.oracle.ResponseOracle;
import org.ledgermock.oracle.TencentClient;
import org.ledgermock.oracle.TencentOptions;

/** Calls intlpartnersmgt as a partner does, once a second, and has every answer judged. */
final class Partner {

    static final ResponseOracle ORACLE = ResponseOracle.of(Path.of("schemas"));

    private final Mock mock;
    private final SceneClock clock;
    private Consumer<TencentOptions> departures = options -> {};
    private Optional<TencentClient> client = Optional.empty();

    Partner(Mock mock, SceneClock clock) {
        this.mock = mock;
        this.clock = clock;
    }

    /** From now on {@link #call} departs from what the vendor asks for; {@link #read} never does. */
    void depart(Consumer<TencentOptions> departure) {
        departures = departures.andThen(departure);
    }

    Answer call(String action, String body) {
        return exchange(honest -> honest.call(action, body, departures));
    }

    Answer get(String action, String query) {
        return exchange(honest -> honest.get(action, query, departures));
    }

    Answer form(String action, Map<String, String> parameters, String method) {
        return exchange(honest -> honest.form(action, parameters, departures.andThen(o -> o.signatureMethod(method))));
    }

    Answer formInQuery(String action, Map<String, String> parameters, String method) {
        return exchange(
                honest -> honest.formInQuery(action, parameters, departures.andThen(o -> o.signatureMethod(method))));
    }

    /** An honest call, which the scenario does not speak of. */
    Answer read(String action, String body) {
        return exchange(honest -> honest.call(action, body));
    }

    /** A call by a method that is not served; it is not signed, for nobody looks at that. */
    Answer by(String method, String action) {
        return exchange(honest -> judged(action, BareCall.send(mock.uri(), method, "/")));
    }

    private static TencentClient.Answer judged(String action, RawAnswer raw) {
        TencentClient.Answer answer = new TencentClient.Answer(
                action, raw.status(), BareCall.headers(raw), raw.bodyText(), ExactJson.readOrMissing(raw.body()));
        ORACLE.check(answer);
        return answer;
    }

    private Answer exchange(Function<TencentClient, TencentClient.Answer> call) {
        TencentClient honest = client.orElseGet(this::connected);
        client = Optional.of(honest);
        Answer answer = Answer.of(call.apply(honest));
        clock.tick();
        return answer;
    }

    private TencentClient connected() {
        return new TencentClient(mock.uri(), mock.tenant().partner(), clock).onAnswer(ORACLE::check);
    }
}
