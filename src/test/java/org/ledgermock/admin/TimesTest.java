package org.ledgermock.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.tencentcloudapi.common.CommonClient;
import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.message.JsonObject;
import org.ledgermock.oracle.ExactJson;

/** The two times of a sandbox are moved over HTTP, each without the other; so are its limits. */
class TimesTest {

    private static final Instant NEW_YEAR = Instant.parse("2030-01-01T00:00:00Z");

    @AutoClose
    private static Controlled controlled = Controlled.start();

    private CommonClient sdk(SandboxClient sandbox) {
        HttpProfile http = new HttpProfile();
        http.setProtocol(HttpProfile.REQ_HTTP);
        http.setEndpoint(controlled.server.uri().getAuthority());
        ClientProfile profile = new ClientProfile();
        profile.setHttpProfile(http);
        org.ledgermock.message.Credential credential = sandbox.credentials().get(0);
        return new CommonClient(
                "intlpartnersmgt", "2022-09-28", new Credential(credential.id(), credential.secret()), "", profile);
    }

    @Test
    void anUnmodifiedSdkWorksAtAnyApiTimeAndIsTooLateAtAnotherWireTime() throws Exception {
        SandboxClient sandbox = controlled.tencent();
        CommonClient sdk = sdk(sandbox);
        sandbox.apiTime().freeze(NEW_YEAR);

        for (int call = 1; call <= 20; call++) {
            if (call % 5 == 1) {
                // The pace: the limit's second is one of wire time, and moves by its own call alone.
                sandbox.wireTime().follow(Duration.ofSeconds(call / 5));
            }
            assertThat(ExactJson.read(sdk.call(Controlled.ALLOCATE, Controlled.ONE))
                            .at("/Response/TotalCredit")
                            .intValue())
                    .isEqualTo(90 + call);
        }

        assertThat(sandbox.ledger())
                .hasSize(20)
                .allSatisfy(entry -> assertThat(entry.at()).isEqualTo(NEW_YEAR));
        assertThat(ExactJson.read(sdk.call("QueryCreditAllocationHistory", "{\"ClientUin\":1,\"Page\":1}"))
                        .at("/Response/History/0/AllocatedTime")
                        .stringValue())
                .isEqualTo("2030-01-01 08:00:00");

        sandbox.wireTime().follow(Duration.ofSeconds(301));
        Instant before = sandbox.wireTime().now();
        TencentCloudSDKException late = catchThrowableOfType(
                TencentCloudSDKException.class, () -> sdk.call(Controlled.ALLOCATE, Controlled.ONE));
        assertThat(late.getErrorCode()).isEqualTo("AuthFailure.SignatureExpire");
        assertThat(late.getMessage().replaceAll("\\D+", " ").trim())
                .satisfies(number -> assertThat(Long.parseLong(number))
                        .isBetween(before.getEpochSecond(), before.getEpochSecond() + 20));
        assertThat(sandbox.apiTime().now()).isEqualTo(NEW_YEAR);
        sandbox.wireTime().follow(Duration.ZERO);
        assertThat(sdk.call(Controlled.QUERY, "{}")).contains("Total");
    }

    @Test
    void aTimeIsSetFrozenAdvancedAndLetGo() {
        SandboxClient sandbox = controlled.kybio();

        sandbox.apiTime().set(NEW_YEAR);
        assertThat(sandbox.apiTime().now()).isBetween(NEW_YEAR, NEW_YEAR.plusSeconds(60));
        sandbox.apiTime().freeze();
        Instant still = sandbox.apiTime().now();
        assertThat(sandbox.apiTime().now()).isEqualTo(still);
        sandbox.apiTime().advance(Duration.ofDays(-1));
        assertThat(sandbox.apiTime().now()).isEqualTo(still.minus(Duration.ofDays(1)));
        assertThat(Duration.between(Instant.now(), sandbox.wireTime().now()).abs())
                .isLessThan(Duration.ofMinutes(1));
        sandbox.apiTime().follow(Duration.ZERO);
        assertThat(Duration.between(Instant.now(), sandbox.apiTime().now()).abs())
                .isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void whatIsNoTimeIsRefused() {
        SandboxClient sandbox = controlled.kybio();
        String path = "/sandboxes/" + sandbox.id() + "/times/api";

        assertProblem(path, "{}", "one of set, freeze, advance, follow has to be there, and no other");
        assertProblem(path, "{\"set\": \"2030-01-01T00:00:00Z\", \"follow\": \"PT1S\"}", "and no other");
        assertProblem(
                path, "{\"set\": \"tomorrow\"}", "/set: 'tomorrow' is not an instant such as 2030-01-01T00:00:00Z");
        assertProblem(path, "{\"advance\": \"1h\"}", "/advance: '1h' is not a duration such as PT301S");
        assertProblem(path, "{\"set\": \"+12030-01-01T00:00:00Z\"}", "a time is between 1970-01-01T00:00:00Z and 9999");
        assertProblem(path, "{\"advance\": \"P9999999D\"}", "/advance: a time is between");
        assertProblem(path, "{\"follow\": \"-P99999D\"}", "/follow: a time is between");
        assertProblem(path, "{\"advance\": \"PT9223372036854775807S\"}", "a time is between");
    }

    private void assertProblem(String path, String body, String problem) {
        HttpResponse<String> response = controlled.raw("PUT", path, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(Controlled.problem(response)).contains(problem);
    }

    @Test
    void aLimitIsChangedSwitchedOffAndPutBack() {
        SandboxClient sandbox = controlled.tencent();
        SandboxClient other = controlled.tencent();
        sandbox.wireTime().freeze();
        String limit = "limit.AllocateCustomerCredit";

        sandbox.changeLimit(limit, 1);
        assertThat(allocate(sandbox)).isEmpty();
        assertThat(allocate(sandbox)).contains("RequestLimitExceeded");
        assertThat(allocate(other)).isEmpty();
        assertThat(limit(sandbox, limit)).contains("\"calls\":1,\"documented\":5");
        sandbox.switchLimitOff(limit);
        for (int call = 0; call < 20; call++) {
            assertThat(allocate(sandbox)).isEmpty();
        }
        assertThat(limit(sandbox, limit)).contains("\"calls\":\"off\"");
        sandbox.restoreLimit(limit);
        for (int call = 3; call <= 5; call++) {
            assertThat(allocate(sandbox)).as("only what was limited is counted").isEmpty();
        }
        assertThat(allocate(sandbox)).contains("RequestLimitExceeded");
        assertThatThrownBy(() -> sandbox.changeLimit("limit.x", 1))
                .hasMessageContaining("limits are limit.AllocateCustomerCredit, ");
        assertThatThrownBy(() -> sandbox.changeLimit(limit, -1))
                .hasMessageContaining("expected a number of calls from 0 on, 'off' or 'as-at-first', got -1");
    }

    private java.util.Optional<String> allocate(SandboxClient sandbox) {
        return controlled
                .caller(sandbox)
                .call(Controlled.ALLOCATE, Controlled.ONE)
                .errorCode();
    }

    private static String limit(SandboxClient sandbox, String id) {
        return sandbox.limits().stream()
                .filter(limit -> limit.text("id").orElseThrow().equals(id))
                .map(JsonObject::toString)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theQuotaOfADayIsGoneAndComesBackWithTheNextDay() {
        SandboxClient sandbox = controlled.kybio();
        String body = "{\"appId\":\"" + sandbox.credentials().get(0).id() + "\"}";
        sandbox.changeLimit("limit.daily-quota", 1);
        sandbox.takeSnapshot("fresh");

        assertThat(controlled
                        .member(sandbox)
                        .call("queryAllCustomerCategory", body)
                        .isSuccess())
                .isTrue();
        assertThat(controlled
                        .member(sandbox)
                        .call("queryAllCustomerCategory", body)
                        .isSuccess())
                .isFalse();
        sandbox.restore("fresh");
        assertThat(controlled
                        .member(sandbox)
                        .call("queryAllCustomerCategory", body)
                        .isSuccess())
                .isTrue();
        sandbox.apiTime().advance(Duration.ofDays(1));
        assertThat(controlled
                        .member(sandbox)
                        .call("queryAllCustomerCategory", body)
                        .isSuccess())
                .isTrue();
    }
}
