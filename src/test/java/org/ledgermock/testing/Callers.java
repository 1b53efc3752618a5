package org.ledgermock.testing;

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
