package org.ledgermock.server;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import org.ledgermock.fault.FaultOrder;
import org.ledgermock.oracle.Credential;
import org.ledgermock.oracle.KybioClient;
import org.ledgermock.oracle.RawAnswer;
import org.ledgermock.oracle.RawHttp;
import org.ledgermock.oracle.ResponseOracle;
import org.ledgermock.oracle.TencentClient;
import org.ledgermock.pipeline.FaultOrders;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.state.State;
import org.ledgermock.wiremock.MockServer;

/** A started server whose time is in the test's hands. Every answer that its clients get is held against its schema. */
public final class Served implements AutoCloseable {

    public static final String TENCENT = "tencent-partner";
    public static final String KYBIO = "kybio-member";
    public static final String ALLOCATE = "AllocateCustomerCredit";
    public static final String QUERY = "QueryCustomersCredit";
    public static final String INCREMENT = "updateBalancePointByIncrement";
    public static final String INCREMENT_PATH = "/openapi/v1/customerOpenApi/" + INCREMENT;
    public static final String HOST = "intlpartnersmgt.tencentcloudapi.com";
    public static final String MEMBER = "231607639459718452";
    public static final String ONE = "{\"ClientUin\":1,\"AddedCredit\":1}";
    public static final Credential PARTNER = new Credential("AKIDLEDGERMOCKEXAMPLE", "ledgermock-example-secret-key");
    public static final Credential SHOP = new Credential("LEDGERMOCKEXAMPLE", "ledgermock-example-app-key");
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final ResponseOracle ORACLE = ResponseOracle.of(Path.of("schemas"));
    private static final long MANY = 1_000_000_000;
    private static final Instant BEGINNING = Instant.parse("2026-03-01T04:05:06Z");

    public final HandClock clock = new HandClock(BEGINNING);
    public final MockServer server;

    private Served(Setup setup) {
        this.server = GivenStore.start(setup, clock);
    }

    public static Served start() {
        return new Served(Setup.DEFAULT);
    }

    public static Served start(Setup setup) {
        return new Served(setup);
    }

    /** With limits that no test reaches. */
    public static Setup unlimited() {
        return Setup.builder().limit(TENCENT, MANY).limit(KYBIO, MANY).build();
    }

    /** Both families strict, with limits that no test reaches. */
    public static Setup strict() {
        return unlimited().toBuilder().strict(TENCENT).strict(KYBIO).build();
    }

    /** Its clock and its sandboxes are as they were at first: sooner than a new server would be there. */
    void again() {
        clock.to(BEGINNING);
        server.sandboxes().all().forEach(Sandbox::reset);
    }

    public URI uri() {
        return server.uri();
    }

    /** As it stands in the Host header of a client that is pointed here. */
    String authority() {
        return uri().getAuthority();
    }

    TencentClient tencent() {
        return tencent(PARTNER);
    }

    TencentClient tencent(Credential credential) {
        return new TencentClient(uri(), credential, clock).onAnswer(ORACLE::check);
    }

    TencentClient tencentOverHttps(SSLContext tls) {
        return new TencentClient(server.httpsUri().orElseThrow(), PARTNER, clock, tls).onAnswer(ORACLE::check);
    }

    KybioClient kybio() {
        return kybio(SHOP);
    }

    KybioClient kybio(Credential credential) {
        return new KybioClient(uri(), credential, clock).onAnswer(ORACLE::check);
    }

    KybioClient kybioOverHttps(SSLContext tls) {
        return new KybioClient(server.httpsUri().orElseThrow(), SHOP, clock, tls).onAnswer(ORACLE::check);
    }

    /** A KYBIO body of an increment of the example member, stamped so many seconds into a certain day. */
    static String increment(int stamp, String members) {
        return "{\"appId\":\"%s\",\"customerUid\":%s,\"dataChangeTime\":\"2016-01-01 %02d:%02d:%02d\"%s}"
                .formatted(
                        SHOP.id(),
                        MEMBER,
                        stamp / 3600,
                        stamp / 60 % 60,
                        stamp % 60,
                        members.isEmpty() ? "" : "," + members);
    }

    public RawAnswer exchange(byte[]... parts) throws IOException {
        return RawHttp.exchange(uri(), PATIENCE, parts);
    }

    public Sandbox sandbox(String family) {
        return server.sandboxes().find(family + "/default").orElseThrow();
    }

    /** Two states are the same object if and only if nothing was changed between them. */
    public State state(String family) {
        return sandbox(family).state();
    }

    void order(String family, FaultOrder order) {
        FaultOrders.place(server.families().find(family).orElseThrow(), sandbox(family), order);
    }

    /** A quantity of the example's customer 1. */
    BigDecimal credit(String quantity) {
        return state(TENCENT).find("customer", "1").orElseThrow().quantity(quantity);
    }

    /** A quantity of the example's member. */
    BigDecimal member(String quantity) {
        return state(KYBIO).find("member", MEMBER).orElseThrow().quantity(quantity);
    }

    @Override
    public void close() {
        server.close();
    }
}
