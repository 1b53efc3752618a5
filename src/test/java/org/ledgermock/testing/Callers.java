package org.ledgermock.testing;

import com.tencentcloudapi.common.CommonClient;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;
import java.time.InstantSource;
import org.ledgermock.kybio.testing.MemberSandbox;
import org.ledgermock.oracle.Credential;
import org.ledgermock.oracle.KybioClient;
import org.ledgermock.oracle.TencentClient;
import org.ledgermock.tencent.testing.PartnerSandbox;

/** Clients under test, written from the vendors' pages: they know nothing of sandboxes. */
public final class Callers {

    private Callers() {}

    public static TencentClient.Answer allocate(PartnerSandbox partner, long uin, String amount) {
        return tencent(partner)
                .call("AllocateCustomerCredit", "{\"ClientUin\":%d,\"AddedCredit\":%s}".formatted(uin, amount));
    }

    public static TencentClient tencent(PartnerSandbox partner) {
        return new TencentClient(
                partner.endpoint(), new Credential(partner.secretId(), partner.secretKey()), InstantSource.system());
    }

    /** The vendor's SDK: all its clients share their connections. */
    public static CommonClient sdk(PartnerSandbox partner) {
        return sdk(partner, new HttpProfile());
    }

    static CommonClient sdk(PartnerSandbox partner, HttpProfile http) {
        http.setProtocol("http://");
        http.setEndpoint(partner.authority());
        ClientProfile profile = new ClientProfile();
        profile.setHttpProfile(http);
        return new CommonClient(
                "intlpartnersmgt",
                "2022-09-28",
                new com.tencentcloudapi.common.Credential(partner.secretId(), partner.secretKey()),
                "",
                profile);
    }

    public static KybioClient.Answer raise(MemberSandbox shop, long uid, String balance, String points, String at) {
        KybioClient client = kybio(shop);
        return client.call(
                "updateBalancePointByIncrement",
                client.body("\"customerUid\":%d,\"balanceIncrement\":%s,\"pointIncrement\":%s,\"dataChangeTime\":\"%s\""
                        .formatted(uid, balance, points, at)));
    }

    public static KybioClient kybio(MemberSandbox shop) {
        return new KybioClient(shop.endpoint(), new Credential(shop.appId(), shop.appKey()), InstantSource.system());
    }
}
