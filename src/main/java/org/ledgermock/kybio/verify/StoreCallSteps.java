package org.ledgermock.kybio.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cucumber.java.en.Given;
import java.util.Locale;
import java.util.function.Consumer;

/** How the store's calls, from there on, differ from what the vendor asks for: headers, path and signature. */
public final class StoreCallSteps {

    private final StoreScenario scene = StoreScenario.current();

    @Given("the store's calls lack the header {word}")
    public void withoutHeader(String name) {
        depart(calls -> calls.withoutHeader(name));
    }

    @Given("the store's calls carry the header {word} {string}")
    public void header(String name, String value) {
        depart(calls -> calls.header(name, value));
    }

    @Given("the store's clock is {int} seconds {ahead}")
    public void clock(int seconds, int sign) {
        depart(calls -> calls.secondsAhead(sign * seconds));
    }

    @Given("the store's calls are signed with a wrong appKey")
    public void wrongKey() {
        depart(calls -> calls.appKey("made-up-wrong-key"));
    }

    @Given("the store's calls are signed in lower case")
    public void lowerCase() {
        depart(calls -> calls.signature(text -> text.toLowerCase(Locale.ROOT)));
    }

    @Given("the store's calls are signed without the white space round the body")
    public void trimmed() {
        depart(StoreOverrides::trimmedSigning);
    }

    @Given("the store's calls have their body changed after it was signed")
    public void bodyChanged() {
        depart(calls -> calls.bodyAfterSigning(StoreCallSteps::withNewMember));
    }

    @Given("the store's calls go to the path {string}")
    public void path(String path) {
        depart(calls -> calls.path(path));
    }

    @Given("the store does not look at the signature of answers")
    public void unsignedAnswers() {
        depart(StoreOverrides::answerSignatureUnchecked);
    }

    private void depart(Consumer<StoreOverrides> departure) {
        scene.store().depart(departure);
    }

    // One member more at the end of a JSON object.
    private static byte[] withNewMember(byte[] body) {
        String text = new String(body, UTF_8);
        return text.replaceFirst("}\\s*$", ", \"remark\": \"\"}").getBytes(UTF_8);
    }
}
