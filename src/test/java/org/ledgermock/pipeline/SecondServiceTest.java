package org.ledgermock.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.contract.InvalidFile;
import org.ledgermock.contract.OwnFamily;
import org.ledgermock.contract.PlainMessage;
import org.ledgermock.contract.TemporaryClassPath;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.Headers;
import org.ledgermock.message.Request;

/** A second service of one cloud, by files alone, at the same path as the first. */
class SecondServiceTest {

    private static final String FIRST = "tencent-partner";
    private static final String SECOND = "tencent-gift";
    private static final String FAMILY_FILE = "ledgermock/schemas/tencent-gift/family.json";

    @TempDir
    private Path folder;

    private TemporaryClassPath classPath;
    private TestServer server;

    @BeforeEach
    void add_the_files_of_the_second() {
        classPath = OwnFamily.copied(SECOND, folder);
        server = new TestServer(classPath.besideTheProject(), Families.Choices.NONE);
    }

    @AfterEach
    void let_go_of_the_files() throws IOException {
        classPath.close();
    }

    @Test
    void each_call_reaches_its_own_service() {
        Exchange first = sent(signed(FIRST, "AllocateCustomerCredit", "{\"ClientUin\":1,\"AddedCredit\":10}"));
        Exchange second = sent(signed(SECOND, "GrantGift", "{\"GuestId\":7,\"Amount\":10.5}"));

        assertThat(first.response().bodyText())
                .startsWith("{\"Response\":{\"TotalCredit\":100,\"RemainingCredit\":100,");
        assertThat(second.response().bodyText()).startsWith("{\"Response\":{\"Granted\":110.5,\"Balance\":70.5,");
        assertThat(sent(signed(SECOND, "GrantGift", "{\"GuestId\":8,\"Amount\":1}"))
                        .error()
                        .orElseThrow()
                        .code())
                .isEqualTo("ResourceNotFound.Guest");
    }

    @Test
    void what_the_second_does_not_know_is_refused_by_its_contract() {
        assertRefused(with(signed(SECOND, "DescribeGift", "{}"), "X-TC-Action", "Nothing"), SECOND, "InvalidAction");
        assertRefused(
                with(signed(SECOND, "DescribeGift", "{}"), "X-TC-Version", "1999-01-01"), SECOND, "NoSuchVersion");
        assertRefused(signed(SECOND, "DescribeGift", "{\"Guest\":7}"), SECOND, "MissingParameter");
        assertRefused(
                with(signed(FIRST, "QueryPartnerCredit", "{}"), "X-TC-Action", "DescribeGift"), FIRST, "InvalidAction");
    }

    // An SDK that calls a local address takes the service from the address.
    @Test
    void without_host_and_service_version_and_action_tell() {
        Headers headers = Headers.of("Host", "127.0.0.1:18080")
                .and("Authorization", authorization("AKIDNOBODY", "127"))
                .and("X-TC-Version", "2024-01-01");

        assertAnswers(post(headers.and("X-TC-Action", "DescribeGift")), SECOND);
        assertAnswers(post(headers.and("X-TC-Action", "Nothing")), SECOND);
        assertAnswers(post(without("2022-09-28").and("X-TC-Action", "Nothing")), FIRST);
        assertAnswers(post(without("1999-01-01").and("X-TC-Action", "QueryPartnerCredit")), FIRST);
    }

    @Test
    void the_official_host_and_the_scope_of_the_signature_tell() {
        assertAnswers(post(Headers.of("Host", "giftintl.cloud.example:443")), SECOND);
        assertAnswers(post(Headers.of("Host", "IntlPartnersMgt.tencentcloudapi.com")), FIRST);
        assertAnswers(post(Headers.of("Authorization", authorization("AKIDNOBODY", "giftintl"))), SECOND);
        assertAnswers(post(Headers.of("Authorization", authorization("AKIDNOBODY", "intlpartnersmgt"))), FIRST);
    }

    @Test
    void the_older_signature_has_version_and_action_among_its_parameters() {
        String gift = "Action=DescribeGift&Version=2024-01-01&SecretId=AKIDNOBODY";
        String partner = "Action=QueryPartnerCredit&Version=2022-09-28&SecretId=AKIDNOBODY";

        assertAnswers(Request.whole("GET", "/", gift, Headers.NONE, new byte[0]), SECOND);
        assertAnswers(Request.whole("GET", "/", partner, Headers.NONE, new byte[0]), FIRST);
        assertAnswers(form(gift), SECOND);
        assertAnswers(form(partner), FIRST);
    }

    @Test
    void what_says_as_much_for_both_goes_to_the_owner_of_the_credential_and_else_to_the_first_by_name() {
        Headers of = Headers.of("X-TC-Action", "Nothing");

        assertAnswers(post(of.and("Authorization", authorization("AKIDGIFTEXAMPLE", "127"))), SECOND);
        assertAnswers(post(of.and("Authorization", authorization("AKIDLEDGERMOCKEXAMPLE", "127"))), FIRST);
        assertAnswers(post(of.and("Authorization", authorization("AKIDNOBODY", "127"))), SECOND);
        assertAnswers(post(Headers.NONE), SECOND);
    }

    @Test
    void two_versions_of_one_service_are_told_apart_by_the_version() {
        alsoPartner("2025-09-28");
        Headers scope = Headers.of("Authorization", authorization("AKIDNOBODY", "intlpartnersmgt"))
                .and("X-TC-Action", "DescribeGift");

        assertAnswers(post(scope.and("X-TC-Version", "2025-09-28")), SECOND);
        assertAnswers(post(scope.and("X-TC-Version", "2022-09-28")), FIRST);
    }

    @Test
    void families_that_no_request_tells_apart_stop_the_start() {
        assertThatThrownBy(() -> alsoPartner("2022-09-28"))
                .isInstanceOf(InvalidFile.class)
                .extracting(PlainMessage::of)
                .isEqualTo("ledgermock/schemas/tencent-partner/family.json: /protocol: the families 'tencent-gift' and"
                        + " 'tencent-partner' cannot be told apart: both serve 'intlpartnersmgt' 2022-09-28 at"
                        + " intlpartnersmgt.tencentcloudapi.com/; give one of them another /protocol/service,"
                        + " /protocol/versions or /protocol/hosts");
    }

    private void alsoPartner(String version) {
        String own = classPath.text(FAMILY_FILE);
        classPath.with(
                FAMILY_FILE,
                own.replace("giftintl.cloud.example", "intlpartnersmgt.tencentcloudapi.com")
                        .replace("\"giftintl\"", "\"intlpartnersmgt\"")
                        .replace("\"2024-01-01\"", "\"" + version + "\""));
        server = new TestServer(classPath.besideTheProject(), Families.Choices.NONE);
    }

    private Request signed(String family, String operation, String body) {
        ServedFamily called = server.family(family);
        return server.signed(called, operation, body, TestServer.credential(called));
    }

    // The headers that a signature does not cover are changed after it was made.
    private static Request with(Request request, String header, String value) {
        Headers changed = Headers.of(request.headers().fields().stream()
                .map(field -> field.name().equals(header) ? new Headers.Field(header, value) : field)
                .toList());
        return Request.whole(request.method(), request.path(), request.query(), changed, request.body());
    }

    private static Headers without(String version) {
        return Headers.of("Authorization", authorization("AKIDNOBODY", "localhost"))
                .and("X-TC-Version", version);
    }

    private static String authorization(String id, String service) {
        return "TC3-HMAC-SHA256 Credential=%s/2026-03-01/%s/tc3_request, SignedHeaders=content-type;host, Signature=00"
                .formatted(id, service);
    }

    private static Request post(Headers headers) {
        return Request.whole("POST", "/", "", headers, "{}".getBytes(StandardCharsets.UTF_8));
    }

    private static Request form(String pairs) {
        Headers headers = Headers.of("Content-Type", "application/x-www-form-urlencoded");
        return Request.whole("POST", "/", "", headers, pairs.getBytes(StandardCharsets.UTF_8));
    }

    private Exchange sent(Request request) {
        return server.families.claiming(request).orElseThrow().answer(request);
    }

    private void assertAnswers(Request request, String family) {
        assertThat(server.families.claiming(request)).map(ServedFamily::name).contains(family);
    }

    private void assertRefused(Request request, String family, String code) {
        Exchange exchange = sent(request);
        assertThat(exchange.family()).isEqualTo(family);
        assertThat(exchange.error().orElseThrow().code()).isEqualTo(code);
    }
}
