package org.ledgermock.verify.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.contract.TemporaryClassPath;
import org.ledgermock.message.Headers;
import org.ledgermock.message.Request;
import org.ledgermock.pipeline.MealCards;
import org.ledgermock.verify.Contracts;
import org.ledgermock.verify.Outgoing;
import org.ledgermock.verify.SkippedException;

/** What stands in a path is guarded as what stands in a body is. */
class PlacedArgumentsTest {

    @TempDir
    private Path folder;

    private TemporaryClassPath classPath;
    private LiveGuard guard;

    @BeforeEach
    void allow_to_move_10_of_one_card() {
        classPath = MealCards.in(folder).with(MealCards.SCHEMAS + "conduct.json", """
                {"live":{"entities":{"card":{"arguments":["cardId"],
                    "read":{"operation":"getCard","key":"/cardId","id":"/id","quantities":{"balance":"/balance"}}}},
                  "quantities":{"balance":{}},
                  "changes":{"adjust":{"entity":"card","key":"/cardId","moves":{"balance":"/amount"}}}}}
                """);
        guard = new LiveGuard(
                Contracts.of(classPath.besideTheProject()),
                new Permission(
                        true, Map.of("card", List.of("007")), Map.of("balance", new BigDecimal("10")), Set.of()));
    }

    @AfterEach
    void let_go_of_the_files() throws IOException {
        classPath.close();
    }

    @Test
    void who_is_named_in_the_path_is_who_is_changed() {
        assertThat(guard.admit(call("adjust", "POST", "/v2/cards/007/adjustments", "{\"amount\":10}")))
                .get()
                .satisfies(admitted -> {
                    assertThat(admitted.holder()).contains(new Holder(MealCards.FAMILY, "card", "007"));
                    assertThat(admitted.amounts()).containsEntry("balance", new BigDecimal("10"));
                });
        assertSkipped(
                call("adjust", "POST", "/v2/cards/card_000001/adjustments", "{\"amount\":1}"),
                "adjust is for somebody who was not named (--entity KIND=KEY)");
        assertSkipped(
                call("adjust", "POST", "/v2/cards/007/adjustments", "{\"amount\":1,\"cardId\":\"card_000001\"}"),
                "adjust is for somebody who was not named (--entity KIND=KEY)");
    }

    @Test
    void a_request_is_taken_for_what_its_method_and_path_are() {
        assertSkipped(
                call("getCard", "POST", "/v2/cards/card_000001/adjustments", "{\"amount\":1}"),
                "adjust is for somebody who was not named (--entity KIND=KEY)");
        assertSkipped(
                call("getCard", "PATCH", "/v2/cards/007", "{\"owner\":\"x\"}"),
                "the family's conduct.json does not say under /live/changes what renameCard moves");
        assertThat(guard.admit(call("getCard", "GET", "/v2/cards/card_000001", "")))
                .isEmpty();
    }

    private void assertSkipped(Outgoing call, String why) {
        assertThatThrownBy(() -> guard.admit(call))
                .isInstanceOf(SkippedException.class)
                .hasMessage(why);
    }

    private static Outgoing call(String operation, String method, String path, String body) {
        return new Outgoing(
                MealCards.FAMILY,
                operation,
                body,
                Request.whole(method, path, "", Headers.NONE, body.getBytes(StandardCharsets.UTF_8)));
    }
}
