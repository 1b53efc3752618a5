package example;

import com.tencentcloudapi.common.CommonClient;
import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Allocates credit. Its client is made once, with the properties that the application has at its start. */
@Component
public class Credits {

    private final CommonClient client;

    Credits(
            @Value("${partner.protocol:https://}") String protocol,
            @Value("${partner.endpoint}") String endpoint,
            @Value("${partner.secret-id}") String id,
            @Value("${partner.secret-key}") String key) {
        HttpProfile http = new HttpProfile();
        http.setProtocol(protocol);
        http.setEndpoint(endpoint);
        ClientProfile profile = new ClientProfile();
        profile.setHttpProfile(http);
        client = new CommonClient("intlpartnersmgt", "2022-09-28", new Credential(id, key), "", profile);
    }

    public void allocate(long uin, String amount) throws TencentCloudSDKException {
        client.call("AllocateCustomerCredit", "{\"ClientUin\": %d, \"AddedCredit\": %s}".formatted(uin, amount));
    }
}
