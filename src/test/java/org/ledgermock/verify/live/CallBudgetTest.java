package org.ledgermock.verify.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.verify.Contracts;
import org.ledgermock.verify.FamilyCalls;
import org.ledgermock.verify.Session;
import org.ledgermock.verify.SkippedException;

/** Other programs live on the same count of calls. */
class CallBudgetTest {

    @Test
    void a_quarter_of_the_day_is_taken_and_what_was_moved_is_put_back_within_it(@TempDir Path folder) {
        Permission permission = new Permission(
                true,
                Map.of("member", List.of(Foreign.MEMBER)),
                Map.of("balance", BigDecimal.TEN, "points", BigDecimal.TEN),
                40,
                Set.of());
        try (Foreign foreign = Foreign.start(folder);
                LiveTarget target = foreign.target(permission)) {
            assertThat(target.share(List.of(Foreign.KYBIO, Foreign.TENCENT)))
                    .singleElement()
                    .asString()
                    .matches("kybio-member: \\d+ calls are left of this day, and this run makes 40 at most");
            FamilyCalls calls = Session.on(target, Contracts.ofLedgermock()).of(Foreign.KYBIO);
            BigDecimal balance = foreign.balance();

            calls.call(
                    "updateBalancePointByIncrement",
                    "{\"customerUid\":%s,\"balanceIncrement\":1,\"pointIncrement\":0,\"dataChangeTime\":\"2026-03-01 00:00:00\"}"
                            .formatted(Foreign.MEMBER));
            assertThat(foreign.balance()).isNotEqualByComparingTo(balance);
            assertThatThrownBy(() -> {
                        for (int call = 0; call < 40; call++) {
                            calls.call("queryByUid", "{\"customerUid\":%s}".formatted(Foreign.MEMBER));
                        }
                    })
                    .isInstanceOf(SkippedException.class)
                    .hasMessageContaining("calls that this run may make are used");
            assertThat(target.putBack().calls()).isBetween(30L, 40L);
            assertThat(foreign.balance()).isEqualByComparingTo(balance);

            try (LiveTarget other = foreign.target(Permission.NONE)) {
                String share = other.share(List.of(Foreign.KYBIO)).get(0);
                List<Long> numbers = Arrays.stream(
                                share.replaceAll("\\D+", " ").strip().split(" "))
                        .map(Long::valueOf)
                        .toList();
                assertThat(numbers.get(1)).isEqualTo(numbers.get(0) / 4);
            }
        }
    }
}
