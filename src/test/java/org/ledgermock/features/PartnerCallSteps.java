package org.ledgermock.features;

import io.cucumber.java.en.Given;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ledgermock.oracle.Credential;
import org.ledgermock.oracle.TencentOptions;

/** How the partner's calls, from there on, differ from what the vendor asks for: common parameters and signature. */
public final class PartnerCallSteps {

    private static final String AUTHORIZATION = "Authorization";

    private final Scene scene = Scene.current();

    @Given("the partner's calls name the Region {string}")
    public void region(String region) {
        depart(options -> options.region(region));
    }

    @Given("the partner's calls name the Version {string}")
    public void version(String version) {
        depart(options -> options.version(version));
    }

    @Given("the partner's calls ask for texts in {string}")
    public void language(String language) {
        depart(options -> options.language(language));
    }

    @Given("the partner's calls have the Content-Type {string}")
    public void contentType(String type) {
        depart(options -> options.contentType(type));
    }

    @Given("the partner's calls lack the header {word}")
    public void withoutHeader(String name) {
        depart(options -> options.withoutHeader(name));
    }

    @Given("the partner's calls carry the Authorization {string}")
    public void authorization(String text) {
        depart(options -> options.headerAfterSigning(AUTHORIZATION, text));
    }

    @Given("the partner's calls have {string} in their Authorization replaced by {string}")
    public void authorizationReplaced(String part, String replacement) {
        depart(options -> options.authorization(text -> text.replace(part, replacement)));
    }

    @Given("the partner's calls carry the X-TC-Timestamp {string}")
    public void timestamp(String text) {
        depart(options -> options.headerAfterSigning("X-TC-Timestamp", text));
    }

    @Given("the partner's calls are made with a wrong SecretKey")
    public void wrongKey() {
        depart(options -> options.secretKey("made-up-wrong-key"));
    }

    @Given("the partner's calls are made with the unknown SecretId {string}")
    public void unknownId(String secretId) {
        depart(options -> options.secretId(secretId));
    }

    @Given("the partner's calls have their body changed after it was signed")
    public void bodyChanged() {
        depart(options -> options.bodyAfterSigning(Bytes::withSpace));
    }

    @Given("the partner's clock is {int} seconds {word}")
    public void clock(int seconds, String direction) {
        int ahead = direction.equals("behind") ? -seconds : seconds;
        depart(options -> options.timestamp(scene.clock().instant().getEpochSecond() + ahead));
    }

    @Given("the partner's calls are signed for the host {string}")
    public void host(String host) {
        depart(options -> options.signedHost(host));
    }

    @Given("the partner's calls are signed for the service {string}")
    public void service(String service) {
        depart(options -> options.service(service));
    }

    @Given("the partner's calls have signed {word} alone")
    public void signedHeader(String name) {
        depart(options -> options.signedHeaders(name));
    }

    @Given("the mock also takes a second SecretId of the partner, which is used now")
    public void secondKey() {
        depart(as(Tenant::secondOfPartner));
    }

    @Given("the mock also takes a temporary SecretId of the partner, which is used now without its token")
    public void temporary() {
        depart(as(Tenant::temporaryOfPartner));
    }

    @Given("the mock also takes a temporary SecretId of the partner, which is used now with the token of another")
    public void temporaryWithWrongToken() {
        depart(as(Tenant::temporaryOfPartner).andThen(options -> options.token("made-up-other-token")));
    }

    @Given("the mock also takes a temporary SecretId of the partner, which is used now with its token")
    public void temporaryWithToken() {
        depart(as(Tenant::temporaryOfPartner).andThen(options -> options.token(Tenant.TOKEN)));
    }

    @Given("in the mock the other partner is the one who calls")
    public void otherPartner() {
        depart(as(Tenant::otherPartner));
    }

    private Consumer<TencentOptions> as(Function<Tenant, Credential> who) {
        return options -> {
            Credential credential = who.apply(scene.mock(Mock.TENCENT).tenant());
            options.secretId(credential.id()).secretKey(credential.secret());
        };
    }

    private void depart(Consumer<TencentOptions> departure) {
        scene.partner().depart(departure);
    }
}
