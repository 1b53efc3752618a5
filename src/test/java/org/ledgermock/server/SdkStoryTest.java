package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.tencentcloudapi.common.CommonClient;
import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgermock.oracle.ExactJson;
import org.ledgermock.oracle.TrustedCa;
import tools.jackson.databind.JsonNode;

/** The official Java SDK, unmodified, by each way in which it can be pointed at a server of one's own. */
class SdkStoryTest {

    @TempDir
    private Path folder;

    private Served served;
    private Path ca;

    /** How the SDK is led here. */
    private enum Way {
        // As the README tells it.
        ENDPOINT((served, httpProfile) -> {
            httpProfile.setProtocol("http://");
            httpProfile.setEndpoint(served.authority());
            return httpProfile;
        }),
        LOCALHOST_ENDPOINT((served, profile) -> {
            profile.setProtocol(HttpProfile.REQ_HTTP);
            profile.setEndpoint("localhost:" + served.uri().getPort());
            return profile;
        }),
        PROXY((served, profile) -> {
            profile.setProtocol(HttpProfile.REQ_HTTP);
            profile.setProxyHost(served.uri().getHost());
            profile.setProxyPort(served.uri().getPort());
            return profile;
        }),
        HTTPS((served, profile) -> {
            profile.setEndpoint(served.server.httpsUri().orElseThrow().getAuthority());
            return profile;
        });

        private final BiFunction<Served, HttpProfile, HttpProfile> lead;

        Way(BiFunction<Served, HttpProfile, HttpProfile> lead) {
            this.lead = lead;
        }
    }

    // The SDK stamps its requests with the machine's clock, so that the server's has to stand where that one is.
    @BeforeEach
    void start() {
        ca = folder.resolve("ca.pem");
        served = Served.start(Setup.builder().https(0, ca).build());
        served.clock.to(Instant.now());
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private X509TrustManager trustManager() throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream pem = Files.newInputStream(ca)) {
            store.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return (X509TrustManager) factory.getTrustManagers()[0];
    }

    private CommonClient client(Way way, String secretKey) throws Exception {
        HttpProfile http = way.lead.apply(served, new HttpProfile());
        http.setSslSocketFactory(TrustedCa.sslContext(ca).getSocketFactory());
        http.setX509TrustManager(trustManager());
        ClientProfile profile = new ClientProfile();
        profile.setHttpProfile(http);
        return new CommonClient(
                "intlpartnersmgt", "2022-09-28", new Credential(Served.PARTNER.id(), secretKey), "", profile);
    }

    private static JsonNode call(CommonClient client, String action, String json) throws TencentCloudSDKException {
        return ExactJson.read(client.call(action, json)).path("Response");
    }

    private static TencentCloudSDKException refusal(CommonClient client, String action, String json) {
        return catchThrowableOfType(TencentCloudSDKException.class, () -> client.call(action, json));
    }

    @ParameterizedTest
    @EnumSource
    void a_partner_allocates_looks_takes_back_and_is_refused(Way way) throws Exception {
        CommonClient client = client(way, Served.PARTNER.secret());

        assertThat(call(client, Served.ALLOCATE, "{\"ClientUin\":1,\"AddedCredit\":10.5}")
                        .path("TotalCredit")
                        .toString())
                .isEqualTo("100.5");
        JsonNode page = call(client, Served.QUERY, "{\"FilterType\":\"ClientUin\",\"Filter\":\"1\"}");
        assertThat(page.path("Total").toString()).isEqualTo("1");
        assertThat(page.at("/Data/0/RemainingCredit").toString()).isEqualTo("100.5");
        assertThat(call(client, Served.ALLOCATE, "{\"ClientUin\":1,\"AddedCredit\":-0.5}")
                        .path("RemainingCredit")
                        .toString())
                .isEqualTo("100");

        TencentCloudSDKException over = refusal(client, Served.ALLOCATE, "{\"ClientUin\":1,\"AddedCredit\":1000000}");
        assertThat(over.getErrorCode()).isEqualTo("InvalidParameterValue.CreditAmountOutOfRange");
        assertThat(over.getMessage())
                .isEqualTo("The credit quota has exceeded the limit with the newly allocated quota.");
        assertThat(over.getRequestId()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

        TencentCloudSDKException wrongSecret = refusal(client(way, "another-secret"), Served.ALLOCATE, Served.ONE);
        assertThat(wrongSecret.getErrorCode()).isEqualTo("AuthFailure.SignatureFailure");
        assertThat(wrongSecret.getMessage())
                .isEqualTo("The provided credentials could not be validated. Please check your signature is correct.");

        assertThat(served.credit("Credit")).isEqualByComparingTo("100");
    }

    @ParameterizedTest
    @EnumSource
    void the_sixth_call_in_a_second_is_refused_and_the_next_second_admits_again(Way way) throws Exception {
        CommonClient client = client(way, Served.PARTNER.secret());
        for (int call = 0; call < 5; call++) {
            call(client, Served.ALLOCATE, Served.ONE);
        }

        TencentCloudSDKException sixth = refusal(client, Served.ALLOCATE, Served.ONE);

        assertThat(sixth.getErrorCode()).isEqualTo("RequestLimitExceeded");
        assertThat(sixth.getMessage())
                .isEqualTo("Your current request times equals to `6` in a second, which exceeds the frequency limit"
                        + " `5` for a second. Please reduce the frequency of calls.");
        assertThat(call(client, Served.QUERY, "{}").at("/Data/0/Credit").toString())
                .isEqualTo("95");
        served.clock.forward(Duration.ofSeconds(1));
        assertThat(call(client, Served.ALLOCATE, Served.ONE).path("TotalCredit").toString())
                .isEqualTo("96");
    }
}
