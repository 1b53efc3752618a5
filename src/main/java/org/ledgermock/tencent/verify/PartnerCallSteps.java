package org.ledgermock.tencent.verify;

import io.cucumber.java.en.Given;
import java.util.Arrays;
import java.util.function.Consumer;
import org.ledgermock.verify.Caller;
import org.ledgermock.verify.steps.ScenarioContext;

/** How the partner's calls, from there on, differ from what the vendor asks for: common parameters and signature. */
public final class PartnerCallSteps {

    private static final String AUTHORIZATION = "Authorization";
    // How far a caller's clock may be from the vendor's (rule.common.timestamp-edge).
    private static final int EDGE_SECONDS = 300;

    private final PartnerScenario scene = PartnerScenario.current();

    @Given("the partner's calls name the Region {string}")
    public void region(String region) {
        depart(calls -> calls.region(region));
    }

    @Given("the partner's calls name no Region")
    public void noRegion() {
        depart(PartnerOverrides::withoutRegion);
    }

    @Given("the partner's calls name the Version {string}")
    public void version(String version) {
        depart(calls -> calls.version(version));
    }

    @Given("the partner's calls have the Nonce {string}")
    public void nonce(String nonce) {
        depart(calls -> calls.nonce(nonce));
    }

    @Given("the partner's calls ask for texts in {string}")
    public void language(String language) {
        depart(calls -> calls.language(language));
    }

    @Given("the partner's calls have the Content-Type {string}")
    public void contentType(String type) {
        depart(calls -> calls.contentType(type));
    }

    @Given("the partner's calls lack the header {word}")
    public void withoutHeader(String name) {
        depart(calls -> calls.withoutHeader(name));
    }

    @Given("the partner's calls carry the Authorization {string}")
    public void authorization(String text) {
        depart(calls -> calls.headerAfterSigning(AUTHORIZATION, text));
    }

    @Given("the partner's calls have {string} in their Authorization replaced by {string}")
    public void authorizationReplaced(String part, String replacement) {
        depart(calls -> calls.authorization(text -> text.replace(part, replacement)));
    }

    @Given("the partner's signature ends with a line feed")
    public void lineFeed() {
        depart(calls -> calls.authorization(text -> text + "\n"));
    }

    @Given("the partner's calls carry the X-TC-Timestamp {string}")
    public void timestamp(String text) {
        depart(calls -> calls.headerAfterSigning("X-TC-Timestamp", text));
    }

    @Given("the partner's calls are made with a wrong SecretKey")
    public void wrongKey() {
        depart(calls -> calls.secretKey("made-up-wrong-key"));
    }

    @Given("the partner's calls are made with the unknown SecretId {string}")
    public void unknownId(String secretId) {
        depart(calls -> calls.secretId(secretId));
    }

    @Given("the partner's calls have their body changed after it was signed")
    public void bodyChanged() {
        depart(calls -> calls.bodyAfterSigning(PartnerCallSteps::withSpace));
    }

    @Given("the partner's clock is {int} seconds {ahead}")
    public void clock(int seconds, int sign) {
        int ahead = sign * offTheEdge(seconds);
        depart(calls -> calls.secondsAhead(ahead));
    }

    // Where clocks differ, and the way takes time, it keeps off the edge, on its own side of it.
    private static int offTheEdge(int seconds) {
        int uncertainty = (int) ScenarioContext.current().time().uncertainty().toSeconds();
        if (Math.abs(seconds - EDGE_SECONDS) > uncertainty) {
            return seconds;
        }
        return seconds <= EDGE_SECONDS ? seconds - uncertainty : seconds + uncertainty;
    }

    @Given("the partner's calls are signed for the host {string}")
    public void host(String host) {
        depart(calls -> calls.signedHost(host));
    }

    @Given("the partner's calls are signed for the service {string}")
    public void service(String service) {
        depart(calls -> calls.service(service));
    }

    @Given("the partner's calls have signed {word} alone")
    public void signedHeader(String name) {
        depart(calls -> calls.signedHeaders(name));
    }

    @Given("a second SecretId of the partner is used now")
    public void secondKey() {
        depart(calls -> calls.caller(Caller.SECOND));
    }

    @Given("the mock also takes a temporary SecretId of the partner, which is used now without its token")
    public void temporary() {
        depart(calls -> calls.caller(Caller.TEMPORARY));
    }

    @Given("the mock also takes a temporary SecretId of the partner, which is used now with the token of another")
    public void temporaryWithWrongToken() {
        temporary();
        depart(calls -> calls.token("made-up-other-token"));
    }

    @Given("the mock also takes a temporary SecretId of the partner, which is used now with its token")
    public void temporaryWithToken() {
        temporary();
        depart(calls ->
                scene.setup().tenant().credential(Caller.TEMPORARY).token().ifPresent(calls::token));
    }

    @Given("in the mock the other partner is the one who calls")
    public void otherPartner() {
        depart(calls -> calls.caller(Caller.OTHER));
    }

    private void depart(Consumer<PartnerOverrides> departure) {
        scene.partner().depart(departure);
    }

    // The same JSON, in other bytes.
    private static byte[] withSpace(byte[] body) {
        byte[] longer = Arrays.copyOf(body, body.length + 1);
        longer[body.length] = ' ';
        return longer;
    }
}
