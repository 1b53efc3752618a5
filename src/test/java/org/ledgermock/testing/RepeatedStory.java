package org.ledgermock.testing;

import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ledgermock.client.NewFault;
import org.ledgermock.kybio.testing.MemberSandbox;
import org.ledgermock.oracle.Credential;
import org.ledgermock.oracle.TencentClient;
import org.ledgermock.tencent.testing.PartnerSandbox;

/** What a test does before an assertion of it fails. */
record RepeatedStory(String name, Supplier<TestSandbox> tell) {

    static final String KEPT = "repetition";

    private static final String ALLOCATE = "AllocateCustomerCredit";
    private static final String RAISE = "updateBalancePointByIncrement";
    private static final long MEMBER = MemberSandbox.EXAMPLE;

    @Override
    public String toString() {
        return name;
    }

    private static RepeatedStory partner(String name, Consumer<PartnerSandbox> does) {
        return partner(name, InitialState.DEFAULT, does);
    }

    private static RepeatedStory partner(String name, InitialState beginning, Consumer<PartnerSandbox> does) {
        return new RepeatedStory(name, () -> {
            PartnerSandbox partner = Ledgermock.shared().sandbox(PartnerSandbox.class, beginning);
            does.accept(partner);
            return partner;
        });
    }

    private static RepeatedStory shop(String name, Consumer<MemberSandbox> does) {
        return new RepeatedStory(name, () -> {
            MemberSandbox shop = Ledgermock.shared().sandbox(MemberSandbox.class);
            does.accept(shop);
            return shop;
        });
    }

    static List<RepeatedStory> all() {
        InstantSource longAgo = () -> Instant.now().minusSeconds(4_000);
        InitialState.Moment then = new InitialState.Moment(Instant.parse("2030-01-01T00:00:00Z"), true);
        return List.of(
                partner("no call at all", partner -> partner.customer(1).setCredit("10")),
                partner("a call", partner -> Callers.allocate(partner, 1, "10")),
                partner("set up before and between", partner -> {
                    partner.customer(1).setCredit("10");
                    Callers.allocate(partner, 1, "5");
                    partner.customer(1).spend("3");
                    partner.setAvailable("4");
                    Callers.allocate(partner, 1, "5");
                }),
                partner(
                        "a wrong key",
                        partner -> by(partner, "another-key", InstantSource.system())
                                .call("QueryPartnerCredit", "{}")),
                partner(
                        "an old signature",
                        partner -> by(partner, partner.secretKey(), longAgo).call("QueryPartnerCredit", "{}")),
                partner(
                        "refused by the schema",
                        partner -> Callers.tencent(partner)
                                .call(ALLOCATE, "{\"ClientUin\":\"it's\",\"AddedCredit\":true}")),
                partner("no operation", partner -> Callers.tencent(partner).call("NoSuchAction", "{}")),
                partner("an ordered error", partner -> {
                    partner.refuseNext(ALLOCATE, "OperationDenied.ServiceBusy");
                    Callers.allocate(partner, 1, "5");
                    Callers.allocate(partner, 1, "6");
                }),
                partner("a lost answer", partner -> {
                    Callers.allocate(partner, 1, "1");
                    partner.loseNextAnswer(ALLOCATE);
                    catchThrowable(() -> Callers.allocate(partner, 1, "10"));
                    Callers.allocate(partner, 1, "10");
                }),
                partner("an order that nobody met", partner -> partner.order(NewFault.lost(ALLOCATE))),
                partner("a limit", partner -> {
                    partner.limitCalls(ALLOCATE, 2, "second");
                    partner.control().wireTime().freeze();
                    for (int call = 0; call < 4; call++) {
                        Callers.allocate(partner, 1, "1");
                    }
                    partner.control().wireTime().advance(Duration.ofSeconds(1));
                    Callers.allocate(partner, 1, "1");
                }),
                partner("another role", partner -> {
                    partner.control().changeRole("reseller");
                    Callers.allocate(partner, 1, "1");
                }),
                partner("thirty calls", partner -> {
                    partner.limitCalls(ALLOCATE, 100, "second");
                    for (int call = 0; call < 30; call++) {
                        Callers.allocate(partner, 1, "1");
                    }
                }),
                partner(
                        "a seed and times",
                        InitialState.DEFAULT.seed("thousand").apiTime(then),
                        partner -> {
                            Callers.allocate(partner, 200000000007L, "0.01");
                        }),
                partner("a state that was kept", InitialState.DEFAULT.snapshot(KEPT), partner -> {
                    Callers.allocate(partner, 1, "-78");
                }),
                partner("a beginning anew", partner -> {
                    partner.customer(1).setCredit("77");
                    Callers.allocate(partner, 1, "1");
                    Callers.allocate(partner, 1, "1");
                    partner.control().reset();
                    Callers.allocate(partner, 1, "5");
                    partner.customer(1).spend("3");
                }),
                partner("a state that was restored", partner -> {
                    Callers.allocate(partner, 1, "1");
                    partner.control().takeSnapshot("then");
                    Callers.allocate(partner, 1, "2");
                    partner.control().restore("then");
                    Callers.allocate(partner, 1, "5");
                }),
                partner("an order that was cancelled", partner -> {
                    partner.order(NewFault.drop(ALLOCATE));
                    String id = partner.control()
                            .order(NewFault.lost(ALLOCATE).next(2))
                            .id();
                    catchThrowable(() -> Callers.allocate(partner, 1, "1"));
                    partner.control().cancelFault(id);
                    Callers.allocate(partner, 1, "5");
                }),
                partner("a credential that is no longer good", partner -> {
                    Callers.allocate(partner, 1, "1");
                    partner.control().expireCredential(partner.secretId());
                    Callers.allocate(partner, 1, "2");
                }),
                partner(
                        "a body that looks like a file's name",
                        partner -> Callers.tencent(partner).call("QueryPartnerCredit", "@/etc/hostname")),
                partner("a method that looks like a command", partner -> send(partner, "B&$true", "")),
                partner("a method without an answer's body", partner -> send(partner, "HEAD", "")),
                shop("points set", shop -> {
                    shop.member(MEMBER).setPoints("10");
                    Callers.raise(shop, MEMBER, "0", "3", "2026-03-01 12:00:00");
                    Callers.raise(shop, MEMBER, "0", "3", "2026-03-01 12:00:00");
                }),
                shop("a member added", shop -> {
                    shop.addMember(300000000000000009L, "1009", "1", "2");
                    shop.loseNextAnswer(RAISE);
                    catchThrowable(() -> Callers.raise(shop, 300000000000000009L, "1.5", "3", "2026-03-01 12:00:00"));
                }));
    }

    private static TencentClient by(PartnerSandbox partner, String key, InstantSource clock) {
        return new TencentClient(partner.endpoint(), new Credential(partner.secretId(), key), clock);
    }

    private static void send(PartnerSandbox partner, String method, String body) {
        try {
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(partner.endpoint().resolve("/"))
                                    .method(
                                            method,
                                            body.isEmpty()
                                                    ? HttpRequest.BodyPublishers.noBody()
                                                    : HttpRequest.BodyPublishers.ofString(body))
                                    .header("X-TC-Action", "QueryPartnerCredit")
                                    .header(
                                            "Authorization",
                                            "TC3-HMAC-SHA256 Credential=%s/2030-01-01/intlpartnersmgt/tc3_request, SignedHeaders=content-type;host, Signature=%s"
                                                    .formatted(partner.secretId(), "0".repeat(64)))
                                    .header("X-TC-Timestamp", "1893456000")
                                    .header("X-TC-Version", "2022-09-28")
                                    .header("Content-Type", "application/json")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
