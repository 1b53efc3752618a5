package org.ledgermock.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.ledgermock.fault.Deviation;
import org.ledgermock.fault.FaultOrder;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.Credential;
import org.ledgermock.protocol.ProtocolTypes;
import org.ledgermock.sandbox.ByHand;

/** What calls came to is counted by what the contracts name, however many names a stranger thinks of. */
class CallCountsTest {

    private static final String FAMILY = "tencent-partner";
    private static final String ALLOCATE = "AllocateCustomerCredit";
    private static final String ONE = "{\"ClientUin\":1,\"AddedCredit\":1}";

    private final TestServer server = TestServer.ofTheProject();
    private final ServedFamily family = server.family(FAMILY);

    private Map<String, Long> ends(String operation) {
        return family.counts().calls().get(operation).ends();
    }

    @Test
    void calls_are_counted_by_operation_and_by_what_they_came_to() {
        server.call(FAMILY, ALLOCATE, ONE);
        server.call(FAMILY, ALLOCATE, ONE);
        server.call(FAMILY, ALLOCATE, "{\"ClientUin\":1}");
        ByHand.order(server.sandbox(FAMILY), FaultOrder.next(ALLOCATE, new Deviation.Drop(Optional.empty())));
        server.call(FAMILY, ALLOCATE, ONE);
        family.answer(server.signed(family, "QueryPartnerCredit", "{}", Credential.of("AKIDSTRANGER", "x")));

        assertThat(ends(ALLOCATE)).isEqualTo(Map.of("success", 2L, "MissingParameter", 1L, "dropped", 1L));
        assertThat(ends("QueryPartnerCredit")).isEqualTo(Map.of("AuthFailure.SecretIdNotFound", 1L));
        assertThat(ends("QueryCustomersCredit")).isEmpty();
        assertThat(family.counts().faults()).isEqualTo(Map.of("drop", 1L));
        assertThat(family.counts().calls().get(ALLOCATE).times().count()).isEqualTo(4);
    }

    @Test
    void what_no_contract_names_is_counted_together() {
        for (int stranger = 0; stranger < 3; stranger++) {
            family.answer(TestServer.at("/"));
        }

        assertThat(ends("(unknown)")).isEqualTo(Map.of("AuthFailure.InvalidAuthorization", 3L));
        assertThat(family.counts().known("Whatever")).isEqualTo("(unknown)");
        assertThat(family.counts().known(ALLOCATE)).isEqualTo(ALLOCATE);
    }

    @Test
    void each_limit_has_the_number_of_calls_that_it_refused() {
        for (int call = 0; call < 8; call++) {
            server.call(FAMILY, ALLOCATE, ONE);
        }

        assertThat(family.counts().limits()).hasSize(1).containsValue(3L);
        assertThat(ends(ALLOCATE)).isEqualTo(Map.of("success", 5L, "RequestLimitExceeded", 3L));
    }

    @Test
    void the_parts_of_a_call_add_up_to_what_it_took() {
        AtomicLong looks = new AtomicLong();
        ServedFamily ticking = new ServedFamily(
                family.contract(),
                family.model(),
                ProtocolTypes.of(getClass().getClassLoader())
                        .create(family.contract().file().protocol()),
                family.options(),
                server.sandboxes,
                new Environment(server.now::get, looks::incrementAndGet, () -> "request-1", server.pauses::add));
        family.operations().values().forEach(ticking::serve);

        Exchange answered = ticking.answer(server.signed(family, ALLOCATE, ONE, TestServer.credential(family)));

        assertThat(List.of(CallPart.values()))
                .as("one look at the clock at the end of each")
                .allMatch(part -> ticking.counts().nanos(part) == 1);
        assertThat(answered.took()).isEqualTo(Duration.ofNanos(3));
        assertThat(ticking.counts().calls().get(ALLOCATE).times().nanos()).isEqualTo(3);
    }

    @Test
    void a_part_is_measured_from_its_beginning_to_that_of_the_next() {
        AtomicLong now = new AtomicLong(100);
        CallClock clock = new CallClock(now::get, family.counts());
        now.set(103);
        clock.enter(CallPart.STEP);
        now.set(110);
        clock.enter(CallPart.ANSWER);
        now.set(125);

        assertThat(clock.begun()).isEqualTo(100);
        assertThat(clock.end()).isEqualTo(Duration.ofNanos(25));
        assertThat(family.counts().nanos(CallPart.CHECKS)).isEqualTo(3);
        assertThat(family.counts().nanos(CallPart.STEP)).isEqualTo(7);
        assertThat(family.counts().nanos(CallPart.ANSWER)).isEqualTo(15);
    }
}
