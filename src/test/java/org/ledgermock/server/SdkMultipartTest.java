package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tencentcloudapi.common.CommonClient;
import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgermock.oracle.ExactJson;
import tools.jackson.databind.JsonNode;

/** Multipart bodies: as the Java SDK makes them, and broken ones. */
class SdkMultipartTest {

    private Served served;

    @BeforeEach
    void start() {
        served = Served.start();
        served.clock.to(Instant.now());
    }

    @AfterEach
    void stop() {
        served.close();
    }

    /** The SDK sends a request as multipart when it says that some of its parameters are binary. */
    private static final class Parts extends FlatRequest {

        private final Map<String, String> binary;

        Parts(String json, Map<String, String> binary) {
            super(json);
            this.binary = binary;
        }

        @Override
        protected String[] getBinaryParams() {
            return binary.keySet().toArray(String[]::new);
        }

        @Override
        protected HashMap<String, byte[]> getMultipartRequestParams() {
            HashMap<String, byte[]> parts = new HashMap<>();
            HashMap<String, String> texts = new HashMap<>();
            toMap(texts, "");
            Stream.of(texts, binary)
                    .flatMap(some -> some.entrySet().stream())
                    .forEach(part -> parts.put(
                            part.getKey(), part.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            return parts;
        }
    }

    private JsonNode call(String action, String json, Map<String, String> binary) throws Exception {
        HttpProfile http = new HttpProfile();
        http.setProtocol(HttpProfile.REQ_HTTP);
        http.setEndpoint(served.authority());
        CommonClient client = new CommonClient(
                "intlpartnersmgt",
                "2022-09-28",
                new Credential(Served.PARTNER.id(), Served.PARTNER.secret()),
                "",
                new ClientProfile(ClientProfile.SIGN_TC3_256, http));
        return ExactJson.read(client.commonRequest(new Parts(json, binary), action))
                .path("Response");
    }

    @Test
    void the_java_sdk_calls_with_multipart_bodies() throws Exception {
        JsonNode allocated =
                call(Served.ALLOCATE, "{\"ClientUin\": 1, \"AddedCredit\": 0.5}", Map.of("Remark", "größer & +\r\n"));
        JsonNode listed = call("QueryCreditByUinList", "{}", Map.of("UinList.0", "1"));
        JsonNode history = call("QueryCreditAllocationHistory", "{}", Map.of("ClientUin", "1"));

        assertThat(allocated.path("TotalCredit").toString()).isEqualTo("90.5");
        assertThat(listed.at("/Data/0/TotalCredit").toString()).isEqualTo("90.5");
        assertThat(history.at("/History/0/Remark").stringValue()).isEqualTo("größer & +\r\n");
    }

    @Test
    void values_are_of_the_types_that_the_action_declares_and_names_have_to_be_known() throws Exception {
        assertThat(refusal("--x\r\n" + part("ClientUin", "one") + part("AddedCredit", "1") + "--\r\n"))
                .containsExactly(
                        "InvalidParameter",
                        "The value type of parameter `ClientUin` is not valid, input type should be `integer`");
        assertThat(refusal("--x\r\n" + part("ClientUin", "1") + part("AddedCredit", "1") + part("Other", "1") + "--"))
                .containsExactly("UnknownParameter", "The parameter `Other` is not recognized.");
    }

    @Test
    void a_body_that_is_no_multipart_is_an_invalid_request() throws Exception {
        Object before = served.state(Served.TENCENT);

        assertThat(refusal(Served.ONE))
                .containsExactly("InvalidRequest", "The multipart format of the request body is incorrect.");
        assertThat(refusal("--x\r\n" + part("ClientUin", "1")))
                .containsExactly("InvalidRequest", "The multipart format of the request body is incorrect.");
        assertThat(Admin.refusals(served).get(0).path("cause").stringValue())
                .isEqualTo("The multipart body cannot be read: it does not end in '--x--'.");
        assertThat(served.state(Served.TENCENT)).isSameAs(before);
    }

    private static String part(String name, String value) {
        return "Content-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n--x\r\n";
    }

    private List<String> refusal(String body) throws Exception {
        RawRequest request = RawRequest.tencent(
                served.clock,
                body.replace("--x\r\n--", "--x--").getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "multipart/form-data; boundary=x",
                Served.HOST);
        JsonNode error =
                ExactJson.read(served.exchange(request.bytes()).bodyText()).at("/Response/Error");
        return List.of(error.path("Code").stringValue(), error.path("Message").stringValue());
    }
}
