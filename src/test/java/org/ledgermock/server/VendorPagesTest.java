package org.ledgermock.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.UUID;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.oracle.ExactJson;
import org.ledgermock.oracle.KybioClient;
import org.ledgermock.oracle.KybioPageSigner;
import org.ledgermock.oracle.TencentClient;
import org.ledgermock.oracle.TencentPageSigner;
import org.ledgermock.oracle.TencentPageSigner.Tc3Request;
import org.ledgermock.oracle.TrustedCa;

/**
 * The three vendor pages come true on a fresh server: each page's request gets that page's answer. The page that has a
 * remark about a constant in the place of the constant is answered by the constant.
 */
class VendorPagesTest {

    private static final String ALLOCATE_REQUEST = """
            {
            "ClientUin": 1,
            "AddedCredit": 10
            }""";
    private static final String QUERY_ANSWER = """
            {
                "Response": {
                    "Total": 1,
                    "Data": [
                        {
                            "ClientUin": 1,
                            "Name": "abcdefg@tencent.com",
                            "Mobile": "131123456789",
                            "RecentExpiry": "2022-10-13 20:09:03",
                            "RemainingCredit": 100,
                            "Remark": "remark",
                            "Credit": 100,
                            "Force": 0,
                            "AssociationTime": "2022-10-13 20:09:03",
                            "IdentifyType": 1,
                            "Type": "new",
                            "Email": "abcd*********@tencent.com",
                            "Arrears": "-"
                        }
                    ],
                    "RequestId": "2b7c676e-bb4b-449d-89e6-4866132036c4"
                }
            }""";
    private static final String INCREMENT_REQUEST = """
            {
            "appId": "LEDGERMOCKEXAMPLE",
            "customerUid": 231607639459718452,
            "balanceIncrement":100,
            "pointIncrement": 100,
            "dataChangeTime": "2015-12-16 13:26:23"
            }""";
    // The page's own answer has a uid rounded by JavaScript and other times than its request: a slip of the page.
    private static final String INCREMENT_ANSWER = """
            {
            "status": "success",
            "messages": [],
            "errorCode":null,
            "data": {
            "customerUid": 231607639459718452,
            "balanceBeforeUpdate": 400,
            "balanceAfterUpdate": 500,
            "balanceIncrement": 100,
            "pointBeforeUpdate": 300,
            "pointAfterUpdate": 400,
            "pointIncrement": 100,
            "dataChangeTime": "2015-12-16 13:26:23",
            "updateCustomerTime": "2026-03-01 12:05:06"
            }
            }""";

    @TempDir
    private Path folder;

    private Served served;
    private SSLContext tls;

    private enum Scheme {
        HTTP,
        HTTPS
    }

    @BeforeEach
    void start() {
        Path ca = folder.resolve("ca.pem");
        served = Served.start(Setup.builder().https(0, ca).build());
        tls = TrustedCa.sslContext(ca);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private TencentClient tencent(Scheme scheme) {
        return scheme == Scheme.HTTP ? served.tencent() : served.tencentOverHttps(tls);
    }

    private KybioClient kybio(Scheme scheme) {
        return scheme == Scheme.HTTP ? served.kybio() : served.kybioOverHttps(tls);
    }

    @ParameterizedTest
    @EnumSource
    void the_pages_of_the_partner_api_come_true(Scheme scheme) {
        // The older page calls for a Region and the newer one for none; each is called as it asks to be.
        TencentClient.Answer allocated = tencent(scheme)
                .call(
                        Served.ALLOCATE,
                        ALLOCATE_REQUEST,
                        options -> options.region("ap-guangzhou").signedHost("intlpartnersmgt.tencentcloudapi.com"));

        assertThat(allocated.response().propertyNames())
                .containsExactlyInAnyOrder("TotalCredit", "RemainingCredit", "RequestId");
        assertThat(allocated.response().get("TotalCredit").toString()).isEqualTo("100");
        assertThat(allocated.response().get("RemainingCredit").toString()).isEqualTo("100");
        assertThat(UUID.fromString(allocated.requestId().orElseThrow()).version())
                .isEqualTo(4);

        TencentClient.Answer page = tencent(scheme)
                .call(Served.QUERY, "{}", options -> options.signedHost("intlpartnersmgt.intl.tencentcloudapi.com"));

        assertThat(page.body())
                .isEqualTo(compact(QUERY_ANSWER)
                        .replace(
                                "2b7c676e-bb4b-449d-89e6-4866132036c4",
                                page.requestId().orElseThrow()));
        assertThat(page.requestId()).isNotEqualTo(allocated.requestId());
    }

    @ParameterizedTest
    @EnumSource
    void the_page_of_the_member_api_comes_true(Scheme scheme) {
        KybioClient.Answer answer = kybio(scheme).call(Served.INCREMENT, INCREMENT_REQUEST);

        assertThat(answer.body()).isEqualTo(compact(INCREMENT_ANSWER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost"})
    void a_client_that_prefers_http_2_is_served_over_tls(String name) throws Exception {
        URI uri = URI.create(
                "https://" + name + ":" + served.server.httpsUri().orElseThrow().getPort());
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_2)
                .sslContext(tls)
                .build();
        byte[] allocate = ALLOCATE_REQUEST.getBytes(UTF_8);
        String authorization = TencentPageSigner.tc3(
                        Tc3Request.post("application/json", uri.getAuthority(), allocate),
                        Served.PARTNER,
                        served.clock.seconds(),
                        "intlpartnersmgt")
                .authorization();
        byte[] increment = INCREMENT_REQUEST.getBytes(UTF_8);

        HttpResponse<String> allocated = client.send(
                HttpRequest.newBuilder(uri.resolve("/"))
                        .header("Content-Type", "application/json")
                        .header("X-TC-Action", Served.ALLOCATE)
                        .header("X-TC-Version", "2022-09-28")
                        .header("X-TC-Timestamp", Long.toString(served.clock.seconds()))
                        .header("Authorization", authorization)
                        .POST(BodyPublishers.ofByteArray(allocate))
                        .build(),
                BodyHandlers.ofString());
        HttpResponse<String> incremented = client.send(
                HttpRequest.newBuilder(uri.resolve(Served.INCREMENT_PATH))
                        .header("Content-Type", "application/json; charset=utf-8")
                        .header("Data-signature", KybioPageSigner.sign(Served.SHOP.secret(), increment))
                        .POST(BodyPublishers.ofByteArray(increment))
                        .build(),
                BodyHandlers.ofString());

        assertThat(allocated.body()).contains("\"TotalCredit\":100,\"RemainingCredit\":100,");
        assertThat(incremented.body()).isEqualTo(compact(INCREMENT_ANSWER));
    }

    @Test
    void who_does_not_trust_the_authority_of_this_run_is_not_connected() throws Exception {
        SSLContext machine = SSLContext.getDefault();

        assertThatThrownBy(() -> served.tencentOverHttps(machine).call(Served.QUERY, "{}"))
                .hasRootCauseInstanceOf(java.security.GeneralSecurityException.class);
    }

    @Test
    void the_official_hosts_have_certificates() throws Exception {
        for (String host : List.of("intlpartnersmgt.tencentcloudapi.com", "intlpartnersmgt.intl.tencentcloudapi.com")) {
            try (SSLSocket socket = (SSLSocket) tls.getSocketFactory()
                    .createSocket(
                            "127.0.0.1", served.server.httpsUri().orElseThrow().getPort())) {
                SSLParameters parameters = socket.getSSLParameters();
                parameters.setServerNames(List.of(new SNIHostName(host)));
                socket.setSSLParameters(parameters);
                socket.startHandshake();

                assertThat(((X509Certificate) socket.getSession().getPeerCertificates()[0])
                                .getSubjectAlternativeNames())
                        .extracting(entry -> String.valueOf(entry.get(1)))
                        .containsExactly(host);
                // Or the next one takes it up again, certificate and all.
                socket.getSession().invalidate();
            }
        }
    }

    private static String compact(String json) {
        return ExactJson.read(json).toString();
    }
}
