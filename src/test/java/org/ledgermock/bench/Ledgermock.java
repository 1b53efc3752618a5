package org.ledgermock.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/**
 * What the benchmark assumes of the server under test: how it is started, whose credit it raises, how it answers.
 *
 * <p>It starts with a customer 1 of a partner who can still allocate 100 000, and keeps its journal as by default.
 */
final class Ledgermock {

    static final String MAIN_CLASS = "org.ledgermock.cli.Main";

    /** Calls per second, far above what any machine reaches: the limit is checked at each call and never refuses. */
    static final List<String> RAISED_LIMIT = List.of("--limit", "tencent-partner=1000000");

    static final String ANSWERED_TOTAL = "\"TotalCredit\":";

    /** What one call adds, in hundredths. */
    static final long ADDED_HUNDREDTHS = 1;

    private static final String ALLOCATE = "{\"ClientUin\": 1, \"AddedCredit\": 0.01}";
    private static final String QUERY = "{\"FilterType\": \"ClientUin\", \"Filter\": \"1\"}";
    private static final String QUERIED_TOTAL = "\"Credit\":";

    private Ledgermock() {}

    /** Arguments of the CLI that start a server, with its limit raised, on a port of its choice (0) or a given one. */
    static List<String> serve(int port) {
        return List.of("serve", "--port", Integer.toString(port), RAISED_LIMIT.get(0), RAISED_LIMIT.get(1));
    }

    /** The request that all contestants are driven with. */
    static byte[] allocation(int port, Instant now) {
        return Tc3Request.bytes("AllocateCustomerCredit", ALLOCATE, port, now);
    }

    static ResponseReader allocate(int port) throws IOException {
        return OneCall.send(port, allocation(port, Instant.now()));
    }

    /** The customer's total credit, in hundredths, as a query tells it. */
    static long queriedTotal(int port) throws IOException {
        byte[] request = Tc3Request.bytes("QueryCustomersCredit", QUERY, port, Instant.now());
        return Hundredths.after(QUERIED_TOTAL, OneCall.send(port, request));
    }
}
