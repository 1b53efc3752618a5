package org.ledgermock.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ledgermock.oracle.Credential;
import org.ledgermock.oracle.RawHttp;
import org.ledgermock.oracle.TencentPageSigner;

/**
 * What the benchmark assumes of the server under test: how it is started, whose credit it raises, how it answers.
 *
 * <p>It starts with a customer 1 of a partner who can still allocate 100 000, and keeps its journal as by default.
 */
final class Ledgermock {

    static final String MAIN_CLASS = "org.ledgermock.cli.Main";
    static final String ANSWERED_TOTAL = "\"TotalCredit\":";

    /** What one call adds, in hundredths. */
    static final long ADDED_HUNDREDTHS = 1;

    private static final Credential CREDENTIAL =
            new Credential("AKIDLEDGERMOCKEXAMPLE", "ledgermock-example-secret-key");

    private Ledgermock() {}

    /**
     * Arguments of the CLI that start a server on a port of its choice (0) or a given one. Its limit is far above what any
     * machine reaches: it is checked at each call and never refuses.
     */
    static List<String> serve(int port) {
        return List.of("serve", "--port", Integer.toString(port), "--limit", "tencent-partner=1000000");
    }

    /** The request that all contestants are driven with. */
    static byte[] allocation(int port, Instant now) {
        return allocation(CREDENTIAL.id(), port, now);
    }

    /** The same by another who may call, with the same secret. */
    static byte[] allocation(String id, int port, Instant now) {
        return request(
                new Credential(id, CREDENTIAL.secret()),
                "AllocateCustomerCredit",
                "{\"ClientUin\": 1, \"AddedCredit\": 0.01}",
                port,
                now);
    }

    /** A file of many who may call, each in a sandbox of its own: their ids are this one with a number. */
    static String credentials(int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(number ->
                        "{\"family\": \"tencent-partner\", \"sandbox\": \"s%1$d\", \"id\": \"%2$s%1$d\", \"secret\": \"%3$s\"}"
                                .formatted(number, CREDENTIAL.id(), CREDENTIAL.secret()))
                .collect(Collectors.joining(",", "{\"credentials\": [", "]}"));
    }

    /** The id of one of these. */
    static String id(int number) {
        return CREDENTIAL.id() + number;
    }

    static Answer allocate(int port) throws IOException {
        return Answer.to(allocation(port, Instant.now()), port);
    }

    /** The customer's total credit, in hundredths, as a query tells it. */
    static long queriedTotal(int port) throws IOException {
        String body = "{\"FilterType\": \"ClientUin\", \"Filter\": \"1\"}";
        return Answer.to(request("QueryCustomersCredit", body, port, Instant.now()), port)
                .hundredths("\"Credit\":");
    }

    /** A request that its signature does not fit. */
    static byte[] wronglySigned(int port, Instant now) {
        return new String(allocation(port, now), UTF_8)
                .replaceFirst("Signature=.", "Signature=")
                .replaceFirst("(Signature=[0-9a-f]+)", "$10")
                .getBytes(UTF_8);
    }

    /** A page of the partner's customers, or of those whom a filter finds. */
    static LoadDriver.Signed query(String body) {
        return (port, now) -> request("QueryCustomersCredit", body, port, now);
    }

    private static byte[] request(String action, String body, int port, Instant now) {
        return request(CREDENTIAL, action, body, port, now);
    }

    private static byte[] request(Credential credential, String action, String body, int port, Instant now) {
        String host = "127.0.0.1:" + port;
        long timestamp = now.getEpochSecond();
        byte[] head = RawHttp.head(
                "POST / HTTP/1.1",
                "Host: " + host,
                "Content-Type: application/json",
                "X-TC-Action: " + action,
                "X-TC-Version: 2022-09-28",
                "X-TC-Timestamp: " + timestamp,
                "Authorization: "
                        + TencentPageSigner.tc3(
                                        TencentPageSigner.Tc3Request.post(
                                                "application/json", host, body.getBytes(UTF_8)),
                                        credential,
                                        timestamp,
                                        "intlpartnersmgt")
                                .authorization(),
                "Content-Length: " + body.length());
        return (new String(head, UTF_8) + body).getBytes(UTF_8);
    }
}
