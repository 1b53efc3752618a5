package org.ledgermock.kybio.protocol;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.message.Credential;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.Options;
import org.ledgermock.message.Refusal;
import org.ledgermock.message.Request;
import org.ledgermock.message.Texts;

/** What is checked of a call before its arguments are looked at. */
final class KybioChecks {

    private static final String OPEN_API = "openApi";
    private static final int DIGITS_OF_SECONDS = 10;
    static final String NO_APP_ID = "The body has no appId, by which the key is found.";

    private KybioChecks() {}

    static Optional<Refusal> address(KybioCall call) {
        if (call.operation().isEmpty()) {
            return Optional.of(new Refusal(
                    KybioErrors.UNKNOWN,
                    Map.of(),
                    call.gateway().absence(call.address(), call.request().path())));
        }
        String method = call.request().method();
        return method.equals("POST")
                ? Optional.empty()
                : Optional.of(KybioErrors.parameter("The method was %s; only POST is documented.".formatted(method)));
    }

    static Optional<Refusal> size(KybioCall call) {
        Request.Arrival arrival = call.request().arrival();
        return arrival == Request.Arrival.WHOLE
                ? Optional.empty()
                : Optional.of(KybioErrors.parameter(arrival.problem()));
    }

    static Optional<Refusal> signatureHeader(KybioCall call) {
        return signature(call.request()).isPresent()
                ? Optional.empty()
                : Optional.of(
                        Refusal.of(
                                KybioErrors.NO_SIGNATURE,
                                "There is no header Data-signature: UPPER(HEX(MD5(appKey + body))) over the bytes of the body."));
    }

    static Optional<Refusal> userAgentHeader(KybioCall call) {
        String agent = call.request().headers().first("User-Agent").orElse("");
        return agent.equals(OPEN_API) || call.gateway().options().is("userAgent", "any")
                ? Optional.empty()
                : Optional.of(KybioErrors.parameter("User-Agent is '%s', and the option 'userAgent' asks for '%s'."
                        .formatted(Texts.shortened(agent), OPEN_API)));
    }

    static Optional<Refusal> timestampHeader(KybioCall call) {
        Options options = call.gateway().options();
        Optional<String> header = call.request().headers().first("Time-stamp");
        if (header.isEmpty()) {
            return options.is("timestampHeader", "required")
                    ? Optional.of(KybioErrors.parameter("There is no header Time-stamp, and the option asks for it."))
                    : Optional.empty();
        }
        long seconds = options.number("freshnessSeconds");
        return seconds == 0 ? Optional.empty() : fresh(call, header.get(), Duration.ofSeconds(seconds));
    }

    private static Optional<Refusal> fresh(KybioCall call, String header, Duration window) {
        if (!header.matches("\\d{1,18}")) {
            return Optional.of(
                    KybioErrors.parameter("Time-stamp is '%s', not milliseconds since the epoch.".formatted(header)));
        }
        long now = call.gateway().wireTime(call.credentialId()).toEpochMilli();
        long apart = Math.abs(now - Long.parseLong(header));
        return apart <= window.toMillis()
                ? Optional.empty()
                : Optional.of(KybioErrors.parameter(
                        "Time-stamp is %d ms from the server's time; the option 'freshnessSeconds' allows %d ms.%s"
                                .formatted(
                                        apart,
                                        window.toMillis(),
                                        header.length() <= DIGITS_OF_SECONDS
                                                ? " It seems to be in seconds: the page has milliseconds."
                                                : "")));
    }

    static Optional<Refusal> body(KybioCall call) {
        if (call.reading() instanceof JsonReading.Unreadable unreadable) {
            return Optional.of(KybioErrors.parameter(Explanation.of("The body is not JSON that can be read.")
                    .with("at", unreadable.pointer().isEmpty() ? "/" : unreadable.pointer())
                    .with("problem", unreadable.detail())));
        }
        return call.isObject()
                ? Optional.empty()
                : Optional.of(KybioErrors.parameter("The body is JSON, but not an object."));
    }

    static Optional<Refusal> appId(KybioCall call) {
        Optional<Credential> credential = call.gateway().credential(call.credentialId());
        if (call.gateway().isExpired(call.credentialId())) {
            return Optional.of(Refusal.of(
                    KybioErrors.NO_APP,
                    "This appId has expired, by the wire time of its sandbox, and is nobody's any more."));
        }
        credential.ifPresent(call::authenticate);
        return credential.isPresent() ? Optional.empty() : Optional.of(Refusal.of(KybioErrors.NO_APP, unknown(call)));
    }

    private static String unknown(KybioCall call) {
        if (call.appId().isEmpty()) {
            return NO_APP_ID;
        }
        return call.gateway()
                .ownerOfSecret(call.credentialId())
                .map(owner ->
                        "The appKey of '%s' was sent where the appId belongs: the two are mixed up.".formatted(owner))
                .orElse(
                        "No store here has the appId %s. Those of the start are printed there; a sandbox of a test has its own until it is deleted."
                                .formatted(Texts.shortened(call.appId().get().toString())));
    }

    static Optional<String> signature(Request request) {
        return request.headers().first(DataSignature.HEADER).map(String::trim).filter(value -> !value.isEmpty());
    }
}
