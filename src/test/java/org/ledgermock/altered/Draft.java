package org.ledgermock.altered;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.oracle.KybioPageSigner;
import org.ledgermock.oracle.TencentPageSigner;
import org.ledgermock.oracle.TencentPageSigner.SignedHeader;
import org.ledgermock.oracle.TencentPageSigner.Tc3Request;
import org.ledgermock.server.RawRequest;
import org.ledgermock.server.Served;

/**
 * A request while it is made. First its arguments are changed, then the bytes that they travel as, then what is around
 * them; signed is what it is in the end.
 */
final class Draft {

    static final String FORM = "application/x-www-form-urlencoded";
    static final String BOUNDARY = "ledgermock-boundary";

    private static final String MEMBER_HOST = "area1-win.pospal.cn";

    final Carrier carrier;
    final JsonObject schema;
    JsonObject arguments;

    /** The arguments as they travel, each character a byte. */
    String payload = "";

    String method;
    String path;
    String host;
    String contentType;

    /** What goes into the query beside what the carrier puts there. */
    String moreQuery = "";

    /** Headers of the vendor's own, or common parameters where these are no headers. */
    final Map<String, String> common = new LinkedHashMap<>();

    final List<Map.Entry<String, String>> more = new ArrayList<>();

    /** What is done to the request once it is signed. */
    final List<UnaryOperator<RawRequest>> afterSigning = new ArrayList<>();

    /** Whether someone else than the vendor's API may answer: the parser of HTTP, or WireMock. */
    boolean anybodyMayAnswer;

    Draft(ValidCall call, Carrier carrier, long seconds) {
        this.carrier = carrier;
        this.schema = call.schema();
        this.arguments = call.arguments();
        this.method = carrier.inQuery ? "GET" : "POST";
        if (carrier == Carrier.MEMBER_JSON) {
            path = "/openapi/v1/" + call.address();
            host = MEMBER_HOST;
            contentType = "application/json; charset=utf-8";
            common.put("User-Agent", "openApi");
            common.put("Accept-encoding", "gzip,deflate");
            common.put("Time-stamp", Long.toString(1000 * seconds));
            return;
        }
        path = "/";
        host = Served.HOST;
        contentType = carrier == Carrier.TC3_JSON
                ? "application/json"
                : carrier == Carrier.TC3_MULTIPART ? "multipart/form-data; boundary=" + BOUNDARY : FORM;
        String prefix = carrier.isV1() ? "" : "X-TC-";
        common.put(prefix + "Action", call.address());
        common.put(prefix + "Version", "2022-09-28");
        common.put(prefix + "Timestamp", Long.toString(seconds));
        if (carrier.isV1()) {
            common.put("Nonce", "11886");
            common.put("SecretId", Served.PARTNER.id());
            common.put("SignatureMethod", "HmacSHA256");
        }
    }

    /** Writes the arguments as they travel, with who calls where that is one of them. */
    void write() {
        if (carrier == Carrier.MEMBER_JSON) {
            arguments = arguments.with("appId", new JsonString(Served.SHOP.id()));
        }
        payload = Payloads.of(carrier, arguments, common);
    }

    RawRequest signed() {
        RawRequest request = carrier == Carrier.MEMBER_JSON ? members() : carrier.isV1() ? v1() : tc3();
        for (UnaryOperator<RawRequest> change : afterSigning) {
            request = change.apply(request);
        }
        return request;
    }

    private RawRequest members() {
        byte[] body = payload.getBytes(ISO_8859_1);
        return request(query(""), body).and("Data-signature", KybioPageSigner.sign(Served.SHOP.secret(), body));
    }

    private RawRequest tc3() {
        String query = query(carrier.inQuery ? payload : "");
        byte[] body = carrier.inQuery ? new byte[0] : payload.getBytes(ISO_8859_1);
        List<SignedHeader> signed =
                List.of(new SignedHeader("content-type", contentType), new SignedHeader("host", host));
        String authorization = TencentPageSigner.tc3(
                        new Tc3Request(method, query, signed, body), Served.PARTNER, seconds(), "intlpartnersmgt")
                .authorization();
        return request(query, body).and("Authorization", authorization);
    }

    // Whatever time the request says that it is made at.
    private long seconds() {
        String stamp = common.getOrDefault("X-TC-Timestamp", "");
        return stamp.matches("[1-9][0-9]{0,9}") ? Long.parseLong(stamp) : 0;
    }

    private RawRequest v1() {
        String signature = TencentPageSigner.v1(method, host, path, Payloads.decoded(payload), Served.PARTNER.secret())
                .signature();
        String all = payload + "&Signature=" + Payloads.escaped(signature);
        return carrier.inQuery ? request(query(all), new byte[0]) : request(query(""), all.getBytes(ISO_8859_1));
    }

    private String query(String own) {
        return own.isEmpty() || moreQuery.isEmpty() ? own + moreQuery : own + "&" + moreQuery;
    }

    private RawRequest request(String query, byte[] body) {
        RawRequest request = new RawRequest(
                        method + " " + path + (query.isEmpty() ? "" : "?" + query) + " HTTP/1.1", List.of(), body, true)
                .and("Host", host)
                .and("Content-Type", contentType);
        if (!carrier.isV1()) {
            for (Map.Entry<String, String> header : common.entrySet()) {
                request = request.and(header.getKey(), latin(header.getValue()));
            }
        }
        for (Map.Entry<String, String> header : more) {
            request = request.and(header.getKey(), header.getValue());
        }
        return request;
    }

    private static String latin(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }
}
