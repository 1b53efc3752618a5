package org.ledgermock.kybio.verify;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.When;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ledgermock.verify.Caller;
import org.ledgermock.verify.steps.Values;

/** The store calls the member API; the appId is put into each body, unless the body is written out. */
public final class StoreSteps {

    // The appId of the vendor's example stands for the store's own.
    private static final String EXAMPLE = "abcdefghijklmn";

    private final StoreScenario scene = StoreScenario.current();
    private final Values values = new Values(scene.context());

    @When("the store calls {word} with")
    public void call(String operation, DataTable parameters) {
        send(operation, body(parameters.asMap()));
    }

    @When("the store calls {word} with the body")
    public void callWithBody(String operation, String body) {
        send(operation, values.within(body.replace(EXAMPLE, scene.appId(Caller.MAIN))));
    }

    @When("the store calls {word} {int} times with")
    public void calls(String operation, int times, DataTable parameters) {
        for (int i = 0; i < times; i++) {
            call(operation, parameters);
        }
    }

    @When("the store calls {word} {int} times at once with")
    public void callsAtOnce(String operation, int times, DataTable parameters) {
        Map<String, String> each = parameters.asMap();
        sendAtOnce(operation, Stream.generate(() -> body(each)).limit(times).toList());
    }

    @When("the store sends one call of {word} {int} times at once, with")
    public void sameCallsAtOnce(String operation, int times, DataTable parameters) {
        sendAtOnce(operation, Collections.nCopies(times, body(parameters.asMap())));
    }

    private void sendAtOnce(String operation, List<String> bodies) {
        scene.context().calls().callAtOnce(operation, bodies).forEach(scene.context()::answered);
    }

    @When("the store calls {word} by {word}")
    public void by(String operation, String method) {
        scene.context().answered(scene.store().by(method, operation));
    }

    @When("the second store of the chain calls {word} with")
    public void callOfSecondStore(String operation, DataTable parameters) {
        scene.context()
                .answered(scene.store()
                        .callOfSecond(
                                operation,
                                "{\"appId\": \"%s\", %s}"
                                        .formatted(scene.appId(Caller.SECOND), members(parameters.asMap()))));
    }

    private String body(Map<String, String> parameters) {
        return "{\"appId\": \"%s\", %s}".formatted(scene.appId(Caller.MAIN), members(parameters));
    }

    private String members(Map<String, String> parameters) {
        String object = values.object(parameters);
        return object.substring(1, object.length() - 1);
    }

    private void send(String operation, String body) {
        scene.context().answered(scene.store().call(operation, body));
    }
}
