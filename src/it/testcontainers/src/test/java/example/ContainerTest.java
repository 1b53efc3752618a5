package example;

import static java.util.Optional.of;

import com.tencentcloudapi.common.CommonClient;
import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.ledgermock.tencent.testing.PartnerSandbox;
import org.ledgermock.testing.Ledgermock;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;

// Where LEDGERMOCK_IMAGE names an image that your engine has, such as ledgermock:0.1.0-SNAPSHOT.
@Testcontainers
@EnabledIfEnvironmentVariable(named = "LEDGERMOCK_IMAGE", matches = ".+")
class ContainerTest {

    private static final String TOKEN = "of-your-choice";

    // It is there when it answers: its port is open before.
    @Container
    private static final GenericContainer<?> SERVER = new GenericContainer<>(System.getenv("LEDGERMOCK_IMAGE"))
            .withEnv("LEDGERMOCK_ADMIN_TOKEN", TOKEN)
            .withExposedPorts(18080)
            .waitingFor(Wait.forHttp("/__admin/ledgermock/health"));

    @Test
    void creditArrivesOnce() throws Exception {
        URI server = URI.create("http://%s:%d".formatted(SERVER.getHost(), SERVER.getFirstMappedPort()));
        try (Ledgermock ledgermock = Ledgermock.at(server, of(TOKEN))) {
            PartnerSandbox partner = ledgermock.sandbox(PartnerSandbox.class);
            partner.customer(1).setCredit("100");

            HttpProfile http = new HttpProfile();
            http.setProtocol("http://");
            http.setEndpoint(partner.authority());
            ClientProfile profile = new ClientProfile();
            profile.setHttpProfile(http);
            new CommonClient(
                            "intlpartnersmgt",
                            "2022-09-28",
                            new Credential(partner.secretId(), partner.secretKey()),
                            "",
                            profile)
                    .call("AllocateCustomerCredit", "{\"ClientUin\": 1, \"AddedCredit\": 10}");

            partner.customer(1).assertCredit("110");
            partner.customer(1).assertAllocatedOnce("10");
        }
    }
}
