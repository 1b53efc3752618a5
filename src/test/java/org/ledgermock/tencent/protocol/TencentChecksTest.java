package org.ledgermock.tencent.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.Request;
import org.ledgermock.protocol.StubGateway;

/** The gateway's order of checks: which one refuses a request first, by which error, and why. */
class TencentChecksTest extends SignedRequest {

    @Test
    void a_call_as_the_pages_describe_it_passes() {
        TencentCall call = open();

        assertThat(refusedBy(call)).isEmpty();
        assertThat(call.operation()).isEqualTo("AllocateCustomerCredit");
        assertThat(call.credential()).contains(StubGateway.OWN);
        assertThat(call.arguments()).hasToString("{\"ClientUin\":1}");
        assertThat(call.requestId()).isEqualTo("request-1");
        assertThat(call.textual()).isFalse();
        assertThat(call.language()).isEqualTo("en");
        headers.put("X-TC-Language", "zh-CN");
        assertThat(open().language()).isEqualTo("zh");
    }

    @Test
    void the_first_check_that_does_not_hold_refuses() {
        headers.put("Content-Type", "text/plain");
        assertThat(refused()).startsWith("signature, AuthFailure.SignatureFailure: ");
        headers.put("Authorization", headers.get("Authorization").replace("AKIDOWNEXAMPLE", "nobody"));
        assertThat(refused())
                .startsWith("secret id, AuthFailure.SecretIdNotFound: No account here has the SecretId 'nobody'.");
        headers.put("Authorization", headers.get("Authorization").replace("nobody", StubGateway.OTHER.secret()));
        assertThat(refused())
                .startsWith(
                        "secret id, AuthFailure.SecretIdNotFound: The SecretKey of 'AKIDOTHEREXAMPLE' was sent where");
        headers.put("X-TC-Timestamp", Long.toString(NOW - 301));
        assertThat(refused())
                .startsWith("timestamp, AuthFailure.SignatureExpire: The timestamp is 301 seconds behind the server's");
        headers.put("X-TC-Timestamp", "");
        assertThat(refused())
                .isEqualTo(
                        "common parameters, MissingParameter: X-TC-Timestamp is required, and the request has none.");
        headers.remove("X-TC-Version");
        assertThat(refused()).contains("X-TC-Version is required");
        headers.remove("X-TC-Action");
        assertThat(refused()).contains("X-TC-Action is required");
        headers.remove("Authorization");
        assertThat(refused())
                .isEqualTo("authorization, AuthFailure.InvalidAuthorization: The Authorization header cannot be used:"
                        + " there is no Authorization header.");
        arrival = Request.Arrival.CUT_OFF;
        assertThat(refused()).startsWith("size, InvalidParameter.json: The body ended before");
        arrival = Request.Arrival.TOO_LARGE;
        assertThat(refused()).startsWith("size, RequestSizeLimitExceeded: The body is larger than 10 MB.");
        method = "PUT";
        assertThat(refused())
                .startsWith("method, UnsupportedProtocol: The method was PUT; only GET and POST are taken.");
    }

    @ParameterizedTest
    @CsvSource({
        "-300, ''",
        "300, ''",
        "-301, behind the server's time",
        "301, ahead of the server's time",
        "1000000, 1000000 seconds ahead of the server's time",
        "1770600000000, The timestamp is in milliseconds"
    })
    void a_timestamp_may_be_so_far_from_the_servers_time(long apart, String problem) {
        headers.put("X-TC-Timestamp", Long.toString(NOW + apart));

        if (problem.isEmpty()) {
            assertThat(refused()).doesNotStartWith("timestamp, ");
        } else {
            assertThat(refused())
                    .startsWith("timestamp, AuthFailure.SignatureExpire: ")
                    .contains(problem);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, an integer",
        "1.5, an integer",
        "-1, an integer",
        "x, an integer",
        "9223372036854775808, an integer",
        "99999999999999999999, an integer",
        "1, too old",
        "9223372036854775807, too new",
        "0000000001, too old"
    })
    void a_timestamp_is_a_positive_integer_of_63_bits(String timestamp, String problem) {
        headers.put("X-TC-Timestamp", timestamp);

        assertThat(refused())
                .startsWith(
                        problem.equals("an integer")
                                ? "common parameters, InvalidParameter.type: An integer of at least 1 and at most 63 bits"
                                : "timestamp, ");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:18080, 127, true",
        "localhost:18080, localhost:18080, true",
        "localhost:18080, localhost, true",
        "mock:18080, mock, true",
        "127.0.0.1:18080, cvm, false",
        "127.0.0.1:18080, 0, false",
        "intlpartnersmgt.tencentcloudapi.com, 127, false",
        "signed.example, first, true"
    })
    void leniently_the_service_of_the_scope_may_be_the_first_label_of_the_called_host(
            String host, String service, boolean taken) {
        options.put("signedHosts", service.equals("first") ? "first.example" : "none");
        headers.put("Host", host);
        headers.put("Authorization", headers.get("Authorization").replace("/intlpartnersmgt/", "/" + service + "/"));

        assertThat(refused())
                .startsWith(
                        taken
                                ? "signature, "
                                : "authorization, AuthFailure.InvalidAuthorization.service: The credential scope names the"
                                        + " service '" + service
                                        + "'; it has to be 'intlpartnersmgt'");
    }

    @Test
    void the_service_of_the_scope_is_the_familys_or_leniently_the_first_label_of_the_host() {
        String refused =
                "authorization, AuthFailure.InvalidAuthorization.service: The credential scope names the service"
                        + " '127'; it has to be 'intlpartnersmgt'";
        headers.put("Authorization", headers.get("Authorization").replace("/intlpartnersmgt/", "/127/"));
        assertThat(refused()).startsWith(refused + " or 'localhost'.");
        headers.put("Host", "127.0.0.1:18080");
        assertThat(refused()).startsWith("signature, ");
        options.put("verification", "strict");
        assertThat(refused()).startsWith(refused + ".");
    }

    @Test
    void a_temporary_credential_comes_with_its_token_and_a_permanent_one_without() {
        headers.put("X-TC-Token", "made-up-token");
        assertThat(refused())
                .isEqualTo("token, AuthFailure.TokenFailure: A session token was sent, but this SecretId is a permanent"
                        + " one, which goes without.");
        headers.put("X-TC-Token", "");
        assertThat(refused()).isEmpty();
        headers.put("Authorization", headers.get("Authorization").replace("AKIDOWNEXAMPLE", "AKIDTEMPORARY"));
        assertThat(refused()).contains("it has to come with its session token");
        headers.put("X-TC-Token", "another");
        assertThat(refused()).contains("The session token is not the one that belongs to this SecretId.");
        headers.put("X-TC-Token", "made-up-token");
        assertThat(refused()).isEmpty();
        expired = true;
        assertThat(refused()).startsWith("token, AuthFailure.TokenFailure: This SecretId has expired");
    }

    @Test
    void version_and_action_are_those_that_are_served() {
        headers.put("X-TC-Version", "2017-03-12");
        assertThat(refused())
                .isEqualTo(
                        "version, NoSuchVersion: Of the vendor's services there is intlpartnersmgt alone here, in the versions [2022-09-28].");
        headers.put("X-TC-Version", "2022-09-28");
        operations = false;
        assertThat(refused()).startsWith("action, InvalidAction: There is no AllocateCustomerCredit.");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "any, none, ''",
                "any, anything at all, ''",
                "ap-guangzhou, none, ''",
                "ap-guangzhou, '', ''",
                "ap-guangzhou, null, ''",
                "'ap-singapore,ap-guangzhou', ap-guangzhou, ''",
                "ap-singapore, ap-guangzhou, 'UnsupportedRegion: '",
                "ap-singapore, Guangzhou!, 'InvalidParameterValue.region: '"
            })
    void a_region_is_any_or_one_that_is_served(String served, String region, String error) {
        options.put("servedRegions", served);
        headers.remove("X-TC-Region");
        if (region != null) {
            headers.put("X-TC-Region", region);
        }

        assertThat(refused()).startsWith(error.isEmpty() ? "" : "region, " + error);
        assertThat(refused().isEmpty()).isEqualTo(error.isEmpty());
    }

    @Test
    void an_action_may_ask_for_a_region() {
        required = Set.of("Region");
        assertThat(refused()).isEmpty();
        headers.remove("X-TC-Region");
        assertThat(refused()).isEqualTo("region, MissingParameter: X-TC-Region is required, and the request has none.");
    }
}
