package example;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ledgermock.testing.Failure;
import org.ledgermock.kybio.testing.MemberSandbox;
import org.ledgermock.tencent.testing.PartnerSandbox;

/** Behaviours, each of which tells in a text what it saw. They know no test framework. */
public final class Suite {

    /** One of them, in sandboxes that nobody else has. */
    public interface Behaviour {

        String run(PartnerSandbox partner, MemberSandbox shop) throws Exception;
    }

    /** In sandboxes that begin with the seed {@code example}. */
    public static final Map<String, Behaviour> FRESH = new TreeMap<>(Map.of(
            "set-up is seen by calls", Suite::setUpIsSeenByCalls,
            "a call is seen by assertions", Suite::callIsSeenByAssertions,
            "a refusal is ordered", Suite::refusalIsOrdered,
            "a lost answer leaves the change", Suite::lostAnswerLeavesTheChange,
            "a failing assertion tells the calls", Suite::failingAssertionTellsTheCalls,
            "misuse is told", Suite::misuseIsTold,
            "an unknown fault is told", Suite::unknownFaultIsTold));

    /** In sandboxes that begin with the seed {@code thousand}, in 2030. */
    public static final Map<String, Behaviour> THOUSAND = new TreeMap<>(Map.of(
            "the seed is the one that was asked for", Suite::seedIsTheOneAskedFor,
            "the time is the one that was asked for", Suite::timeIsTheOneAskedFor));

    /** The failures of updateBalancePointByIncrement that every framework runs. */
    public static final List<String> FAILURES = List.of("2015", "9003", "lost", "twice", "emptyBody");

    private static final long MEMBER = MemberSandbox.EXAMPLE;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Suite() {}

    /** What a failure of updateBalancePointByIncrement, which the sandbox is primed with, comes to. */
    public static String fail(MemberSandbox shop, Failure failure) throws Exception {
        String told = "exception";
        try {
            told = raise(shop, 5);
        } catch (IOException e) {
            // As far as this client goes.
        }
        return failure.says() + "; told " + told + "; " + normal(shop.calls(), shop);
    }

    private static String setUpIsSeenByCalls(PartnerSandbox partner, MemberSandbox shop) throws Exception {
        shop.member(MEMBER).setPoints("10.5");
        shop.addMember(300000000000000009L, "1009", "12.50", "0");
        return raise(shop, 1);
    }

    private static String callIsSeenByAssertions(PartnerSandbox partner, MemberSandbox shop) throws Exception {
        raise(shop, 5);
        shop.member(MEMBER).assertPoints("305");
        shop.member(MEMBER).assertPointsRaisedOnce("5");
        shop.member(MEMBER).assertBalanceUntouched();
        shop.assertCalls("updateBalancePointByIncrement", 1);
        shop.assertNothingRefused();
        partner.assertNothingRefused();
        partner.customer(1).assertNothingAllocated();
        return normal(shop.calls(), shop);
    }

    private static String refusalIsOrdered(PartnerSandbox partner, MemberSandbox shop) throws Exception {
        shop.refuseNext("updateBalancePointByIncrement", "2015");
        String first = raise(shop, 5);
        String second = raise(shop, 6);
        shop.assertRefused("2015");
        return first + "; " + second;
    }

    private static String lostAnswerLeavesTheChange(PartnerSandbox partner, MemberSandbox shop) throws Exception {
        shop.loseNextAnswer("updateBalancePointByIncrement");
        try {
            return raise(shop, 5);
        } catch (IOException e) {
            shop.member(MEMBER).assertPointsRaisedOnce("5");
            return "lost, and changed";
        }
    }

    private static String failingAssertionTellsTheCalls(PartnerSandbox partner, MemberSandbox shop) throws Exception {
        raise(shop, 5);
        List<String> told = new ArrayList<>();
        for (Runnable assertion : List.<Runnable>of(
                () -> shop.member(MEMBER).assertPoints("306"),
                () -> shop.member(MEMBER).assertPointsRaisedOnce("6"),
                () -> shop.assertRefused("2015"),
                () -> partner.customer(1).assertCredit("100"))) {
            try {
                assertion.run();
                told.add("held");
            } catch (AssertionError e) {
                told.add(normal(e.getMessage(), shop).replace(partner.id(), "(sandbox)"));
            }
        }
        return String.join(" | ", told);
    }

    private static String misuseIsTold(PartnerSandbox partner, MemberSandbox shop) {
        return told(() -> partner.customer(7).setCredit("1")).replace(partner.id(), "(sandbox)")
                + told(() -> partner.customer(1).setCredit("one"));
    }

    private static String unknownFaultIsTold(PartnerSandbox partner, MemberSandbox shop) {
        return told(() -> partner.refuseNext("QueryPartnerCredit", "FailedOperation.BalanceInsufficient"));
    }

    private static String seedIsTheOneAskedFor(PartnerSandbox partner, MemberSandbox shop) {
        partner.customer(200000000007L).assertCredit("371");
        return shop.control().entities("member").size() + " members";
    }

    private static String timeIsTheOneAskedFor(PartnerSandbox partner, MemberSandbox shop) {
        return partner.control().apiTime().now() + ", " + shop.control().apiTime().now();
    }

    private static String told(Runnable misuse) {
        try {
            misuse.run();
            return "held";
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }

    private static String normal(String text, MemberSandbox shop) {
        // Below stand commands, which have the moment of each call.
        String calls = text.contains("to repeat it: ") ? text.substring(0, text.indexOf("to repeat it: ")) : text;
        return calls.replace(shop.id(), "(sandbox)")
                .replace(shop.appId(), "(appId)")
                .replace(System.lineSeparator(), " / ");
    }

    private static String raise(MemberSandbox shop, int points) throws Exception {
        String body =
                "{\"appId\": \"%s\", \"customerUid\": %d, \"pointIncrement\": %d, \"dataChangeTime\": \"2026-03-01 12:00:0%d\"}"
                        .formatted(shop.appId(), MEMBER, points, points);
        byte[] digest = MessageDigest.getInstance("MD5")
                .digest((shop.appKey() + body).getBytes(StandardCharsets.UTF_8));
        URI uri = shop.base().resolve("customerOpenApi/updateBalancePointByIncrement");
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Data-signature", HexFormat.of().withUpperCase().formatHex(digest))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString())
                .body()
                .replaceAll("\"updateCustomerTime\":\"[^\"]*\"", "\"updateCustomerTime\":\"…\"");
    }
}
