package org.ledgermock.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ledgermock.fault.Delivery;

class ExchangeTest {

    private static final String LONG = "x".repeat(20_000);

    private static Exchange kept(SampleExchange exchange) {
        Journal journal = new Journal(1);
        journal.add(exchange.made());
        return journal.newestFirst().get(0);
    }

    @Test
    void what_is_short_is_kept_as_it_is() {
        Exchange kept = kept(SampleExchange.of("r").arguments("{\"a\":[1,2]}").answer("{\"items\":[{\"b\":1}]}"));

        assertThat(kept.isOutlined()).isFalse();
        assertThat(kept.arguments()).hasToString("{\"a\":[1,2]}");
        assertThat(kept.document()).get().hasToString("{\"items\":[{\"b\":1}]}");
    }

    @Test
    void of_what_is_long_an_outline_is_kept_with_counts_in_place_of_lists() {
        Exchange kept = kept(SampleExchange.of("r")
                .arguments("{\"list\":[1,2,3],\"text\":\"%s\"}".formatted(LONG))
                .answer("{\"Total\":5,\"in\":{\"items\":[1,2]},\"text\":\"%s\"}".formatted(LONG))
                .ends(Delivery.Ending.CUT));

        assertThat(kept.isOutlined()).isTrue();
        assertThat(kept.request().body()).hasSize(16 << 10);
        assertThat(kept.response().body()).hasSize(16 << 10);
        assertThat(kept.arguments().toString())
                .startsWith("{\"list\":3,\"text\":\"xxx")
                .hasSizeLessThan(1_000);
        assertThat(kept.document().orElseThrow().toString())
                .startsWith("{\"Total\":5,\"in\":{\"items\":2},\"text\":\"xxx")
                .hasSizeLessThan(1_000);
        assertThat(kept.delivery().ending()).isEqualTo(Delivery.Ending.CUT);
    }

    @Test
    void the_same_bytes_have_the_same_digest_and_another_header_another() {
        Exchange one = SampleExchange.of("r1").header("X", "1").made();
        Exchange same = SampleExchange.of("r2").header("X", "1").made();
        Exchange other = SampleExchange.of("r3").header("X", "2").made();
        Exchange body =
                SampleExchange.of("r4").header("X", "1").arguments("{\"a\":1}").made();

        assertThat(one.digest()).matches("[0-9a-f]{64}").isEqualTo(same.digest());
        assertThat(one.isSameRequest(same)).isTrue();
        assertThat(one.digest()).isNotEqualTo(other.digest()).isNotEqualTo(body.digest());
        assertThat(one.isSameRequest(other)).isFalse();
        assertThat(one.isSameCall(other)).isTrue();
        assertThat(one.isSameCall(body)).isFalse();
    }
}
