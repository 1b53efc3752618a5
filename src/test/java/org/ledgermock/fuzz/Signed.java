package org.ledgermock.fuzz;

import java.util.List;
import org.ledgermock.message.Headers;
import org.ledgermock.message.Request;
import org.ledgermock.oracle.KybioPageSigner;
import org.ledgermock.oracle.TencentPageSigner;
import org.ledgermock.oracle.TencentPageSigner.SignedHeader;
import org.ledgermock.oracle.TencentPageSigner.Tc3Request;
import org.ledgermock.server.Served;

/** Requests that are signed as the vendors' pages say, whatever is in them. */
final class Signed {

    static final String FORM = "application/x-www-form-urlencoded";

    private Signed() {}

    static Request tc3(String method, String query, String contentType, String action, byte[] body) {
        List<SignedHeader> signed =
                List.of(new SignedHeader("content-type", contentType), new SignedHeader("host", Served.HOST));
        String authorization = TencentPageSigner.tc3(
                        new Tc3Request(method, query, signed, body),
                        Served.PARTNER,
                        Ground.NOW.getEpochSecond(),
                        "intlpartnersmgt")
                .authorization();
        return tc3(method, query, contentType, action, body, authorization);
    }

    static Request tc3(
            String method, String query, String contentType, String action, byte[] body, String authorization) {
        Headers headers = Headers.of("Host", Served.HOST)
                .and("Content-Type", contentType)
                .and("X-TC-Action", action)
                .and("X-TC-Version", "2022-09-28")
                .and("X-TC-Timestamp", Long.toString(Ground.NOW.getEpochSecond()))
                .and("Authorization", authorization);
        return Request.whole(method, "/", query, headers, body);
    }

    static Request member(String path, byte[] body) {
        Headers headers = Headers.of("Host", "area1-win.pospal.cn")
                .and("User-Agent", "openApi")
                .and("Content-Type", "application/json; charset=utf-8")
                .and("Data-signature", KybioPageSigner.sign(Served.SHOP.secret(), body));
        return Request.whole("POST", path, "", headers, body);
    }
}
