package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.tencentcloudapi.common.AbstractModel;
import com.tencentcloudapi.common.CommonClient;
import com.tencentcloudapi.common.CommonRequest;
import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.oracle.ExactJson;
import tools.jackson.databind.JsonNode;

/** A partner's whole story, told by the official Java SDK, unmodified, by each of its ways to sign and to send. */
class SdkWholeStoryTest {

    private static final String NEW_ACCOUNT = """
            {"AccountType": "company", "Mail": "java@example.com", "Password": "Made1up!", "ConfirmPassword": "Made1up!",
             "PhoneNum": "1", "CountryCode": "852", "Area": "HK", "VerifyCode": "%s",
             "TradeOne": "kghy_01", "TradeTwo": "kghy_0101"}
            """;
    private static final String REMARK = "größter Kunde & 1+1=2 %";

    private Served served;

    // The SDK stamps its requests with the machine's clock. The server's stands still: calls of one second are counted.
    @BeforeEach
    void start() {
        served = Served.start();
        served.clock.to(Instant.now());
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @ParameterizedTest(name = "{0} over {1}")
    @CsvSource({
        "HmacSHA1, POST",
        "HmacSHA1, GET",
        "HmacSHA256, POST",
        "HmacSHA256, GET",
        "TC3-HMAC-SHA256, POST",
        "TC3-HMAC-SHA256, GET"
    })
    void the_whole_story(String signMethod, String httpMethod) throws Exception {
        Caller partner = new Caller(client(signMethod, httpMethod, Served.PARTNER.secret()));

        partner.call("SendVerifyCode", "{\"CountryCode\": \"852\", \"PhoneNum\": \"1\"}");
        String uin = partner.call("CreateAccount", NEW_ACCOUNT.formatted(code("1")))
                .path("Uin")
                .asString()
                .strip();
        assertThat(uin).matches("\\d{12}");
        JsonNode allocated = partner.call(
                Served.ALLOCATE,
                "{\"ClientUin\": %s, \"AddedCredit\": 10.5, \"Remark\": \"for a start\"}".formatted(uin));
        assertThat(allocated.path("TotalCredit").toString()).isEqualTo("10.5");
        assertThat(allocated.path("RemainingCredit").toString()).isEqualTo("10.5");

        List<String> pages = new ArrayList<>();
        for (int page = 1; page <= 2; page++) {
            JsonNode answer =
                    partner.call(Served.QUERY, "{\"Page\": %d, \"PageSize\": 1, \"Order\": \"asc\"}".formatted(page));
            assertThat(answer.path("Total").toString()).isEqualTo("2");
            pages.add(answer.at("/Data/0/ClientUin").toString());
        }
        assertThat(pages).containsExactly("1", uin);

        JsonNode remarked = partner.call(
                "ModifyClientRemark", "{\"ClientUin\": \"%s\", \"Remark\": \"%s\"}".formatted(uin, REMARK));
        assertThat(remarked.path("ClientRemark").asString()).isEqualTo(REMARK);
        JsonNode found = partner.call(Served.QUERY, "{\"FilterType\": \"Remark\", \"Filter\": \"Kunde & 1+1=2 %\"}");
        assertThat(found.path("Total").toString()).isEqualTo("1");
        assertThat(found.at("/Data/0/ClientUin").toString()).isEqualTo(uin);
        assertThat(found.at("/Data/0/Credit").toString()).isEqualTo("10.5");

        JsonNode history = partner.call(
                "QueryCreditAllocationHistory", "{\"ClientUin\": %s, \"Page\": 1, \"PageSize\": 10}".formatted(uin));
        assertThat(history.path("Total").toString()).isEqualTo("1");
        assertThat(history.at("/History/0/ClientCreditAfter").toString()).isEqualTo("10.5");
        assertThat(history.at("/History/0/Remark").asString()).isEqualTo("for a start");

        JsonNode listed = partner.call("QueryCreditByUinList", "{\"UinList\": [%s, 1]}".formatted(uin));
        assertThat(listed.at("/Data/0/Uin").toString()).isEqualTo(uin);
        assertThat(listed.at("/Data/1/TotalCredit").toString()).isEqualTo("90");

        JsonNode own = partner.call("QueryPartnerCredit", "{}");
        assertThat(own.path("AllocatedCredit").toString()).isEqualTo("100.5");
        assertThat(own.path("RemainingCredit").toString()).isEqualTo("999989.5");
        assertThat(own.path("CustomerTotalCredit").toString()).isEqualTo("100.5");
        assertThat(own.path("CustomerRemainingCredit").toString()).isEqualTo("100.5");

        assertThat(partner.refusal(allocation(uin, "2000000")))
                .isEqualTo(
                        "InvalidParameterValue.CreditAmountOutOfRange: The credit quota has exceeded the limit with the"
                                + " newly allocated quota.");
        assertThat(new Caller(client(signMethod, httpMethod, "another-secret")).refusal(allocation(uin, "1")))
                .isEqualTo("AuthFailure.SignatureFailure: The provided credentials could not be validated. Please check"
                        + " your signature is correct.");

        for (String credit : List.of("11.5", "12.5", "13.5")) {
            assertThat(partner.call(Served.ALLOCATE, allocation(uin, "1"))
                            .path("TotalCredit")
                            .toString())
                    .isEqualTo(credit);
        }
        assertThat(partner.refusal(allocation(uin, "1")))
                .isEqualTo(
                        "RequestLimitExceeded: Your current request times equals to `6` in a second, which exceeds the"
                                + " frequency limit `5` for a second. Please reduce the frequency of calls.");
        assertThat(served.state(Served.TENCENT)
                        .find("customer", uin)
                        .orElseThrow()
                        .quantity("Credit"))
                .isEqualByComparingTo("13.5");
    }

    // As a test asks for it that has no mobile phone.
    private String code(String phoneNum) {
        return served.state(Served.TENCENT)
                .find("verifyCode", phoneNum)
                .orElseThrow()
                .values()
                .text("Code")
                .orElseThrow();
    }

    private static String allocation(String uin, String credit) {
        return "{\"ClientUin\": %s, \"AddedCredit\": %s}".formatted(uin, credit);
    }

    private CommonClient client(String signMethod, String httpMethod, String secretKey) {
        HttpProfile http = new HttpProfile();
        http.setProtocol(HttpProfile.REQ_HTTP);
        http.setEndpoint(served.authority());
        http.setReqMethod(httpMethod);
        return new CommonClient(
                "intlpartnersmgt",
                "2022-09-28",
                new Credential(Served.PARTNER.id(), secretKey),
                "ap-guangzhou",
                new ClientProfile(signMethod, http));
    }

    /** Through {@code commonRequest}: {@code call} knows TC3 over POST and nothing else. */
    private record Caller(CommonClient client) {

        JsonNode call(String action, String json) throws TencentCloudSDKException {
            return ExactJson.read(client.commonRequest(request(json), action)).path("Response");
        }

        private AbstractModel request(String json) {
            ClientProfile profile = client.getClientProfile();
            boolean body = profile.getSignMethod().equals(ClientProfile.SIGN_TC3_256)
                    && profile.getHttpProfile().getReqMethod().equals(HttpProfile.REQ_POST);
            return body ? new CommonRequest(json) : new FlatRequest(json);
        }

        String refusal(String allocation) {
            TencentCloudSDKException refusal = catchThrowableOfType(
                    TencentCloudSDKException.class, () -> client.commonRequest(request(allocation), Served.ALLOCATE));
            assertThat(refusal.getRequestId()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
            return refusal.getErrorCode() + ": " + refusal.getMessage();
        }
    }
}
