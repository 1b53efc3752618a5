package org.ledgermock.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonObject;

/** What was refused in all sandboxes is one list, in the order in which it came, and is read as a journal is. */
class ListOfRefusalsTest {

    @AutoClose
    private final Controlled controlled = Controlled.start();

    @Test
    void aSandboxWhoseTimeIsAheadDoesNotStayOnTop() {
        SandboxClient ahead = controlled.tencent();
        SandboxClient other = controlled.tencent();
        ahead.wireTime().advance(Duration.ofHours(1));
        refused(ahead);
        refused(other);

        List<JsonObject> newest = controlled.client.refusals(Map.of());

        assertThat(newest).extracting(one -> one.text("sandbox").orElseThrow()).containsExactly(other.id(), ahead.id());
        assertThat(Duration.between(time(newest.get(1), "arrived"), time(newest.get(1), "at")))
                .isEqualTo(Duration.ofHours(1));
        assertThat(time(newest.get(0), "at")).isEqualTo(time(newest.get(0), "arrived"));
    }

    @Test
    void theyAreFoundByWhatTheyWere() {
        SandboxClient partner = controlled.tencent();
        SandboxClient shop = controlled.kybio();
        refused(partner);
        controlled.caller(partner).call(Controlled.QUERY, "{\"Page\":\"x\"}");
        controlled
                .member(shop)
                .call(
                        "queryByUid",
                        "{\"appId\":\"%s\"}".formatted(shop.credentials().get(0).id()));
        controlled
                .caller(new Credential("AKIDNOBODY", "nobody", Optional.empty()))
                .call(Controlled.QUERY, "{}");

        List<JsonObject> all = controlled.client.refusals(Map.of());

        assertThat(all).hasSize(4);
        assertThat(all.get(0).text("sandbox")).isEmpty();
        assertThat(having("sandbox", partner.id())).containsExactly(all.get(2), all.get(3));
        assertThat(having("family", Controlled.KYBIO)).containsExactly(all.get(1));
        assertThat(having("operation", Controlled.QUERY)).containsExactly(all.get(0), all.get(2));
        assertThat(having("stage", "operation")).containsExactly(all.get(3));
        assertThat(having("code", "AuthFailure.SecretIdNotFound")).containsExactly(all.get(0));
        assertThat(having("credential", "AKIDNOBODY")).containsExactly(all.get(0));
        assertThat(having("fault", "fault-1")).isEmpty();
    }

    @Test
    void theyAreReadPageByPage() {
        SandboxClient partner = controlled.tencent();
        for (int calls = 0; calls < 3; calls++) {
            refused(partner);
        }
        List<JsonObject> all = controlled.client.refusals(Map.of());

        JsonObject first = page("limit=2");
        refused(partner);
        JsonObject second = page("limit=2&after=" + first.text("next").orElseThrow());

        assertThat(first.array("refusals").orElseThrow().items()).isEqualTo(all.subList(0, 2));
        assertThat(second.array("refusals").orElseThrow().items()).isEqualTo(all.subList(2, 3));
        assertThat(second.text("next")).isEmpty();
        assertThat(Controlled.problem(controlled.raw("GET", "/refusals?limit=1001", "")))
                .isEqualTo("'limit' is a number from 1 to 1000, not '1001'.");
        assertThat(Controlled.problem(controlled.raw("GET", "/refusals?after=none", "")))
                .isEqualTo("No refused call with the request id 'none' is in the journal.");
    }

    private void refused(SandboxClient sandbox) {
        controlled.caller(sandbox).call(Controlled.ALLOCATE, "{\"ClientUin\":1,\"AddedCredit\":-1000}");
    }

    private List<JsonObject> having(String name, String value) {
        return controlled.client.refusals(Map.of(name, value));
    }

    private JsonObject page(String query) {
        return Controlled.json(controlled.raw("GET", "/refusals?" + query, ""));
    }

    private static Instant time(JsonObject refusal, String name) {
        return Instant.parse(refusal.text(name).orElseThrow());
    }
}
