package org.ledgermock.kybio.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ledgermock.kybio.protocol.SampleCall.BODY;
import static org.ledgermock.kybio.protocol.SampleCall.PREFIX;
import static org.ledgermock.kybio.protocol.SampleCall.PROTOCOL;
import static org.ledgermock.kybio.protocol.SampleCall.protocol;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.Headers;
import org.ledgermock.message.Refusal;
import org.ledgermock.message.Request;
import org.ledgermock.protocol.Stage;
import org.ledgermock.protocol.StubGateway;

/** The open API's order of checks, and what they are made of. */
class KybioChecksTest {

    private final SampleCall call = new SampleCall();

    /** The stage that refuses the call first, its error, and why; empty when none does. */
    private String refused() {
        KybioCall opened = call.open();
        for (Stage<KybioCall> stage : PROTOCOL.stages()) {
            if (stage instanceof Stage.Check<KybioCall> check) {
                Optional<Refusal> refusal = check.examine().apply(opened);
                if (refusal.isPresent()) {
                    return stage.name() + ", " + refusal.get().error() + ": "
                            + refusal.get().why().cause();
                }
            }
        }
        return "";
    }

    @Test
    void a_call_as_the_page_describes_it_passes_and_finds_its_credential() {
        KybioCall opened = call.open();

        assertThat(refused()).isEmpty();
        assertThat(opened.operation()).isEqualTo("customeropenapi/querybyuid");
        assertThat(opened.credentialId()).isEqualTo("AKIDOWNEXAMPLE");
        assertThat(opened.arguments()).hasToString(BODY);
        assertThat(opened.requestId()).isEqualTo("request-1");
        assertThat(opened.textual()).isFalse();
        assertThat(opened.language()).isEqualTo("zh");
        KybioChecks.appId(opened);
        assertThat(opened.credential()).contains(StubGateway.OWN);
    }

    @Test
    void each_check_refuses_by_its_own_error_in_the_order_of_the_page() {
        call.options.put("userAgent", "openApi");
        call.options.put("timestampHeader", "required");
        assertThat(refused()).startsWith("user agent header, error.9003: User-Agent is ''");
        call.headers = Headers.of("User-Agent", "openApi");
        assertThat(refused()).startsWith("timestamp header, error.9003: There is no header Time-stamp");
        call.headers = call.headers.and(DataSignature.HEADER, "0".repeat(32));
        assertThat(refused()).startsWith("signature, error.1032: ");
        call.body = "{\"appId\":\"nobody\"}";
        assertThat(refused())
                .startsWith("app id, error.1034: No store here has the appId \"nobody\". Those of the start");
        call.body = "{\"appId\":\"%s\"}".formatted(StubGateway.OTHER.secret());
        assertThat(refused())
                .startsWith("app id, error.1034: The appKey of 'AKIDOTHEREXAMPLE' was sent where the appId belongs");
        call.body = "{\"customerUid\":7}";
        assertThat(refused()).startsWith("app id, error.1034: The body has no appId, by which");
        call.body = "[]";
        assertThat(refused()).startsWith("body, error.9003: The body is JSON, but not an object.");
        call.body = "{\"a\":}";
        assertThat(refused()).startsWith("body, error.9003: The body is not JSON that can be read.");
        call.headers = Headers.of(DataSignature.HEADER, " ");
        assertThat(refused()).startsWith("signature header, error.1031: There is no header Data-signature");
        call.arrival = Request.Arrival.TOO_LARGE;
        assertThat(refused()).startsWith("size, error.9003: ");
        call.method = "PUT";
        assertThat(refused()).startsWith("address, error.9003: The method was PUT; only POST is documented.");
        call.path = PREFIX + "/";
        assertThat(refused()).startsWith("address, error.0: There is no " + PREFIX + "/.");
    }

    // Now is 1772366400000.
    @ParameterizedTest
    @CsvSource({
        "1772366400000, ''",
        "1772366100000, ''",
        "1772366700000, ''",
        "1772366099999, is 300001 ms from the server's time; the option 'freshnessSeconds' allows 300000 ms.",
        "1772366700001, is 300001 ms from the server's time; the option 'freshnessSeconds' allows 300000 ms.",
        "1772366400, It seems to be in seconds: the page has milliseconds.",
        "17723664000000000000, 'not milliseconds since the epoch'",
        "now, 'not milliseconds since the epoch'"
    })
    void a_timestamp_is_as_fresh_as_the_option_says(String stamp, String problem) {
        call.options.put("freshnessSeconds", "300");
        call.headers = Headers.of("Time-stamp", stamp);

        if (problem.isEmpty()) {
            assertThat(refused()).isEmpty();
        } else {
            assertThat(refused())
                    .startsWith("timestamp header, error.9003: Time-stamp is ")
                    .contains(problem);
            call.options.put("freshnessSeconds", "0");
            assertThat(refused()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/pospal-api2/openapi/v1/a, true",
        "//Pospal-API2//openapi/V1/a, true",
        "/other/v1/b, true",
        "/pospal-api2/openapi/v1, false",
        "/pospal-api2/openapi/v2/a, false",
        "/, false",
        "'', false"
    })
    void it_is_at_its_prefixes_in_any_case_and_with_doubled_slashes(String at, boolean its) {
        assertThat(PROTOCOL.isAt(at)).isEqualTo(its);
    }

    @Test
    void two_families_at_one_prefix_cannot_be_told_apart() {
        String same = "both are at /a/v1/; give one of them other /protocol/prefixes";

        assertThat(protocol("/b", "/a/v1").sameAs(protocol("/c", "/a/v1"))).contains(same);
        assertThat(protocol("/a/v1").sameAs(protocol("/a/v1/x"))).contains(same);
        assertThat(protocol("/a/v1").sameAs(protocol("/a"))).contains(same);
        assertThat(protocol("/a/v1").sameAs(protocol("/a/v2"))).isEmpty();
        assertThat(PROTOCOL.address("customerOpenApi/Add")).isEqualTo("customeropenapi/add");
    }

    @Test
    void a_prefix_begins_with_a_slash_and_there_is_one() {
        assertThatThrownBy(() -> protocol()).hasMessage("the protocol needs at least one path prefix");
        assertThatThrownBy(() -> protocol("/a", "b")).hasMessage("the prefix 'b' has to begin with a slash");
    }

    @Test
    void what_a_family_has_to_declare_for_it_is_told() {
        assertThat(PROTOCOL.errors())
                .containsExactlyInAnyOrder(
                        "error.0", "error.1031", "error.1032", "error.1034", "error.9003", "error.quota");
        assertThat(PROTOCOL.options()).containsExactlyInAnyOrderElementsOf(call.options.keySet());
        assertThat(PROTOCOL.problemOfCode("-2012")).isEmpty();
        assertThat(PROTOCOL.problemOfCode("E1")).contains("the errorCode of an answer is a whole number");
        assertThat(new KybioProtocolType().name()).isEqualTo("pospal-open-api-1");
    }
}
