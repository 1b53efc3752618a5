package example.lumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import example.lumen.LumenClient.Refused;
import org.junit.jupiter.api.Test;
import org.ledgermock.client.NewFault;
import org.ledgermock.junit.EveryFailure;
import org.ledgermock.junit.LedgermockTest;
import org.ledgermock.testing.Failure;
import org.ledgermock.testing.Family;
import org.ledgermock.testing.TestSandbox;

/** A vendor of one's own in tests: a bearer token, paths, statuses, a list of errors, keys, text ids, a cursor. */
@LedgermockTest
class LumenTest {

    private static final String CARD = "card_000001";

    @Test
    void aCardIsMadeRenamedReadAndListed(@Family("lumen-cards") TestSandbox shop) throws Exception {
        LumenClient client = new LumenClient(shop);

        String made = client.create("Di Example");
        client.rename("card_000004", "Dora Example");

        assertTrue(
                made.matches("\\{\"id\":\"card_000004\",\"holder\":\"Di Example\",\"balance\":0,"
                        + "\"createdAt\":\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\"}"),
                made);
        assertTrue(client.card("card_000004").contains("Dora Example"));
        assertEquals(2, client.cards(3).split("nextCursor", -1).length - 1);
        shop.assertNothingRefused();
        shop.assertNoMistakes();
    }

    @Test
    void aLostAnswerIsAskedForAgainByItsKey(@Family("lumen-cards") TestSandbox shop) throws Exception {
        LumenClient client = new LumenClient(shop);
        shop.loseNextAnswer("adjustBalance");

        String answer = client.adjust(CARD, "10.50", "order-1");

        assertTrue(answer.contains("\"balance\":60.50"), answer);
        shop.assertMoved("card", CARD, "balance", "10.50", 1);
        shop.assertCalls("adjustBalance", 2);
        shop.assertNoMistakes();
    }

    @Test
    void aKeyIsForOneAdjustment(@Family("lumen-cards") TestSandbox shop) throws Exception {
        LumenClient client = new LumenClient(shop);
        client.adjust(CARD, "1", "order-1");

        refused(409, "idempotency_conflict", () -> client.adjust(CARD, "2", "order-1"));
    }

    @Test
    void eachErrorHasItsStatus(@Family("lumen-cards") TestSandbox shop) throws Exception {
        LumenClient client = new LumenClient(shop);

        refused(401, "unauthorized", () -> new LumenClient(shop.endpoint(), "nobodys").card(CARD));
        refused(404, "not_found", () -> client.card("card_999999"));
        refused(404, "not_found", () -> client.call("GET", "/v2/shops", "", ""));
        refused(405, "method_not_allowed", () -> client.call("DELETE", "/v2/cards/" + CARD, "", ""));
        refused(400, "malformed_body", () -> client.call("POST", "/v2/cards", "{\"holder\":", ""));
        refused(400, "invalid_cursor", () -> client.call("GET", "/v2/cards?cursor=2", "", ""));
        refused(422, "invalid_request", () -> client.call("GET", "/v2/cards?limit=many", "", ""));
        refused(409, "insufficient_funds", () -> client.adjust(CARD, "-50.01", "order-1"));
    }

    @Test
    void aFaultIsOrderedLikeAnyOthers(@Family("lumen-cards") TestSandbox shop) {
        shop.order(NewFault.error("getCard", "maintenance"));

        refused(503, "maintenance", () -> new LumenClient(shop).card(CARD));
    }

    @Test
    void theJournalHasNoToken(@Family("lumen-cards") TestSandbox shop) throws Exception {
        new LumenClient(shop).card(CARD);

        String journal = shop.control().journal().toString();
        assertTrue(!journal.contains(shop.credential().secret()), journal);
    }

    @EveryFailure("adjustBalance")
    void everyDocumentedErrorReachesTheCaller(@Family("lumen-cards") TestSandbox shop, Failure failure) {
        Refused refused =
                assertThrows(Refused.class, () -> new LumenClient(shop).adjust(CARD, "10", "order-1"));

        assertEquals(failure.code().orElseThrow(), refused.code);
        shop.assertUnmoved("card", CARD, "balance");
    }

    @EveryFailure(value = "adjustBalance", faults = true)
    void whateverGoesWrongTheAmountIsAddedOnceAtMost(@Family("lumen-cards") TestSandbox shop, Failure failure)
            throws Exception {
        try {
            new LumenClient(shop).adjust(CARD, "10", "order-1");
        } catch (Refused refused) {
            failure.code().ifPresent(code -> assertEquals(code, refused.code));
        }

        assertTrue(shop.control().ledger().size() <= 1);
        shop.assertNoMistakes();
    }

    private static void refused(int status, String code, org.junit.jupiter.api.function.Executable call) {
        Refused refused = assertThrows(Refused.class, call);

        assertEquals(status + " " + code, refused.status + " " + refused.code);
    }
}
