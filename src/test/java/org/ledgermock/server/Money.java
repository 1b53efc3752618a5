package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.ledgermock.fault.Deviation;
import org.ledgermock.fault.FaultOrder;
import org.ledgermock.journal.Exchange;

/** A family, its changing call and what the call moves. */
enum Money {
    TENCENT(Served.TENCENT, Served.ALLOCATE, "customer", "1", "Credit", "/TotalCredit"),
    KYBIO(Served.KYBIO, Served.INCREMENT, "member", Served.MEMBER, "balance", "/data/balanceAfterUpdate");

    final String family;
    final String operation;
    private final String kind;
    private final String key;
    private final String quantity;
    final String field;

    Money(String family, String operation, String kind, String key, String quantity, String field) {
        this.family = family;
        this.operation = operation;
        this.kind = kind;
        this.key = key;
        this.quantity = quantity;
        this.field = field;
    }

    byte[] request(Served served) {
        return this == TENCENT
                ? RawRequest.tencent(served.clock, Served.ONE).bytes()
                : RawRequest.kybio(Served.increment(1, "\"balanceIncrement\":1,\"pointIncrement\":0"))
                        .bytes();
    }

    BigDecimal held(Served served) {
        return served.state(family).find(kind, key).orElseThrow().quantity(quantity);
    }

    long entries(Served served) {
        return served.state(family).ledger().count();
    }

    void order(Served served, Deviation deviation) {
        served.order(family, FaultOrder.next(operation, deviation));
    }

    Exchange newest(Served served) {
        return served.sandbox(family).journal().newestFirst().get(0);
    }

    void assertMoved(Served served, BigDecimal before, int times) {
        assertThat(held(served)).isEqualByComparingTo(before.add(BigDecimal.valueOf(times)));
        assertThat(entries(served)).isEqualTo(times);
    }
}
