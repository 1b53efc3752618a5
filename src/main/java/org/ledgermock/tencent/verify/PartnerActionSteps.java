package org.ledgermock.tencent.verify;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.ledgermock.verify.steps.Burst;
import org.ledgermock.verify.steps.Values;

/** The partner calls intlpartnersmgt. */
public final class PartnerActionSteps {

    private static final String BOUNDARY = "made-up-boundary";

    private final PartnerScenario scene = PartnerScenario.current();
    private final Values values = new Values(scene.context());
    private Map<String, String> these = Map.of();

    @When("the partner calls {word} with")
    public void call(String action, DataTable parameters) {
        send(action, values.object(parameters.asMap()));
    }

    /** What calls of the scenario have, but for what they say. */
    @Given("these parameters")
    public void these(DataTable parameters) {
        these = parameters.asMap();
    }

    @When("the partner calls {word} with these parameters")
    public void callWithThese(String action) {
        send(action, values.object(these));
    }

    @When("the partner calls {word} with these parameters, but with")
    public void callWithThese(String action, DataTable others) {
        send(action, butWith(others));
    }

    @When("the partner calls {word} with these parameters, but without {word}")
    public void callWithTheseBut(String action, String left) {
        Map<String, String> parameters = new LinkedHashMap<>(these);
        parameters.remove(left);
        send(action, values.object(parameters));
    }

    @When("the partner calls {word} {int} times within one second, with these parameters, but with")
    public void burstWithThese(String action, int times, DataTable others) {
        burst(action, times, butWith(others));
    }

    private String butWith(DataTable others) {
        Map<String, String> parameters = new LinkedHashMap<>(these);
        parameters.putAll(others.asMap());
        return values.object(parameters);
    }

    @When("the partner calls {word} without parameters")
    public void call(String action) {
        send(action, "{}");
    }

    @When("the partner calls {word} with the body")
    public void callWithBody(String action, String body) {
        send(action, values.within(body));
    }

    @When("the partner calls {word} {int} times within one second, with")
    public void burst(String action, int times, DataTable parameters) {
        burst(action, times, values.object(parameters.asMap()));
    }

    @When("the partner calls {word} {int} times within one second, without parameters")
    public void burst(String action, int times) {
        burst(action, times, "{}");
    }

    private void burst(String action, int times, String body) {
        new Burst(scene.context(), action, times, () -> scene.partner().call(action, body)).make();
    }

    @When("the partner calls {word} {int} times at once, with")
    public void atOnce(String action, int times, DataTable parameters) {
        String body = values.object(parameters.asMap());
        scene.context()
                .calls()
                .callAtOnce(action, Collections.nCopies(times, body))
                .forEach(scene.context()::answered);
    }

    @When("the partner calls {word} by GET with")
    public void get(String action, DataTable parameters) {
        String query = values.texts(parameters.asMap()).entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        scene.context().answered(scene.partner().get(action, query));
    }

    @When("the partner calls {word} by GET with the query {string}")
    public void getByQuery(String action, String query) {
        scene.context().answered(scene.partner().get(action, query));
    }

    @When("the partner calls {word} in a form signed with {word} and with")
    public void form(String action, String method, DataTable parameters) {
        Map<String, String> texts = values.texts(parameters.asMap());
        scene.context().answered(scene.partner().form(action, texts, method));
    }

    @When("the partner calls {word} in a query signed with {word} and with")
    public void formInQuery(String action, String method, DataTable parameters) {
        Map<String, String> texts = values.texts(parameters.asMap());
        scene.context().answered(scene.partner().formInQuery(action, texts, method));
    }

    @When("the partner calls {word} in a multipart body with")
    public void multipart(String action, DataTable parameters) {
        String parts = values.texts(parameters.asMap()).entrySet().stream()
                .map(parameter -> "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(BOUNDARY, parameter.getKey(), parameter.getValue()))
                .collect(Collectors.joining());
        scene.partner().depart(calls -> calls.contentType("multipart/form-data; boundary=" + BOUNDARY));
        send(action, parts + "--" + BOUNDARY + "--\r\n");
    }

    @When("the partner calls {word} by {word}")
    public void by(String action, String method) {
        scene.context().answered(scene.partner().by(method, action));
    }

    private void send(String action, String body) {
        scene.context().answered(scene.partner().call(action, body));
    }

    // As the vendor's signature wants it: a space is %20.
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
