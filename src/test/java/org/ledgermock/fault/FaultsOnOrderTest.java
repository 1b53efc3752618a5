package org.ledgermock.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.ledgermock.message.Conflict;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonString;
import org.ledgermock.state.Together;

class FaultsOnOrderTest {

    private static final String DO = "Do";

    private final AtomicReference<FaultsOnOrder> faults = new AtomicReference<>(FaultsOnOrder.NONE);

    private static FaultOrder order(Trigger trigger, Optional<Long> atMost, long seed) {
        return new FaultOrder(DO, trigger, Deviation.Plain.BUSY, atMost, Optional.of(seed), Optional.empty());
    }

    private Optional<Fault> deliver(String operation, JsonObject arguments) {
        while (true) {
            FaultsOnOrder before = faults.get();
            FaultsOnOrder.Came came = before.deliver(operation, arguments, Optional.empty());
            FaultsOnOrder after = before;
            for (FaultsOnOrder.Passage passage : came.passages()) {
                after = after.with(passage);
            }
            if (faults.compareAndSet(before, after)) {
                return came.fault();
            }
        }
    }

    private String order(FaultOrder order) {
        return faults.updateAndGet(before -> before.plus(order)).newest().id();
    }

    private void cancelAll() {
        faults.updateAndGet(before -> before.backTo(FaultsOnOrder.NONE));
    }

    private String sequence(int deliveries) {
        StringBuilder sequence = new StringBuilder();
        for (int at = 0; at < deliveries; at++) {
            sequence.append(deliver(DO, JsonObject.EMPTY).isPresent() ? 'X' : '.');
        }
        return sequence.toString();
    }

    @Test
    void without_an_order_nothing_happens() {
        assertThat(faults.get().areWaiting()).isFalse();
        assertThat(deliver(DO, JsonObject.EMPTY)).isEmpty();
        assertThat(faults.get().standing()).isEmpty();
    }

    @Test
    void the_next_two_deliveries_are_hit_and_then_it_is_over() {
        order(FaultOrder.next(DO, 2, Deviation.Plain.BUSY));

        assertThat(faults.get().areWaiting()).isTrue();
        assertThat(sequence(4)).isEqualTo("XX..");
        assertThat(faults.get().areWaiting()).isFalse();
        assertThat(faults.get().standing())
                .singleElement()
                .satisfies(one -> assertThat(one.json())
                        .hasToString(
                                "{\"id\":\"fault-1\",\"operation\":\"Do\",\"trigger\":{\"next\":{\"deliveries\":2}},"
                                        + "\"deviation\":{\"busy\":{}},\"seen\":2,\"hits\":2,\"over\":true}"));
    }

    @Test
    void each_third_delivery_is_hit_twice_at_most() {
        order(order(new Trigger.Every(3), Optional.of(2L), 0));

        assertThat(sequence(12)).isEqualTo("..X..X......");
    }

    @Test
    void the_third_delivery_alone_is_hit_and_then_it_is_over() {
        order(order(new Trigger.Nth(3, Optional.empty(), Optional.empty()), Optional.empty(), 0));

        assertThat(sequence(9)).isEqualTo("..X......");
        assertThat(faults.get().areWaiting()).isFalse();
    }

    @Test
    void the_second_of_those_with_a_value_is_hit_whatever_comes_between() {
        order(order(
                new Trigger.Nth(2, Optional.of(JsonPointer.of("/ClientUin")), Optional.of(JsonNumber.of(5))),
                Optional.empty(),
                0));

        assertThat(List.of(5, 6, 6, 5, 5))
                .extracting(uin -> deliver(DO, JsonObject.of("ClientUin", uin)).isPresent())
                .containsExactly(false, false, false, true, false);
    }

    @Test
    void a_value_without_its_place_is_refused() {
        assertThatThrownBy(() -> Trigger.of(
                        JsonObject.of("nth", JsonObject.of("delivery", 1).with("at", new JsonString("/ClientUin")))))
                .hasMessageContaining("'at' and 'equals' belong together");
    }

    @Test
    void deliveries_of_other_operations_are_neither_hit_nor_counted() {
        order(FaultOrder.next(DO, Deviation.Plain.BUSY));

        assertThat(deliver("Other", JsonObject.EMPTY)).isEmpty();
        assertThat(faults.get().standing().get(0).seen()).isZero();
        assertThat(sequence(2)).isEqualTo("X.");
    }

    @Test
    void orders_for_the_next_delivery_happen_one_after_the_other() {
        order(FaultOrder.next(DO, Deviation.Plain.BUSY));
        order(FaultOrder.next(DO, Deviation.Plain.TWICE));

        assertThat(deliver(DO, JsonObject.EMPTY)).map(Fault::kind).contains("busy");
        assertThat(deliver(DO, JsonObject.EMPTY)).map(Fault::kind).contains("twice");
        assertThat(deliver(DO, JsonObject.EMPTY)).isEmpty();
    }

    @Test
    void a_seed_takes_the_same_deliveries_each_time_and_another_one_others() {
        Trigger half = new Trigger.Chance(new BigDecimal("0.5"));
        List<String> sequences = new ArrayList<>();
        for (long seed : new long[] {7, 7, 8}) {
            cancelAll();
            order(order(half, Optional.empty(), seed));
            sequences.add(sequence(64));
        }

        assertThat(sequences.get(0)).contains("X").contains(".").isEqualTo(sequences.get(1));
        assertThat(sequences.get(2)).isNotEqualTo(sequences.get(0));
    }

    @Test
    void the_sequence_of_a_seed_is_the_same_on_every_machine() {
        SeededRandom dice = new SeededRandom(1234567);

        // The first two outputs of SplitMix64 for this seed, as published with its reference implementation, halved.
        assertThat(dice.below(Long.MAX_VALUE)).isEqualTo(6457827717110365317L >>> 1);
        assertThat(dice.below(Long.MAX_VALUE)).isEqualTo(3203168211198807973L >>> 1);
    }

    @Test
    void a_delivery_to_which_the_fault_could_not_be_done_has_not_come_by_its_order() {
        order(order(new Trigger.Every(5), Optional.empty(), 0));
        order(order(new Trigger.Chance(new BigDecimal("0.5")), Optional.empty(), 4));
        FaultsOnOrder.Came came = faults.get().deliver(DO, JsonObject.EMPTY, Optional.empty());
        while (came.fault().isEmpty()) {
            deliver(DO, JsonObject.EMPTY);
            came = faults.get().deliver(DO, JsonObject.EMPTY, Optional.empty());
        }

        assertThat(came.passages()).extracting(FaultsOnOrder.Passage::id).containsExactly("fault-1", "fault-2");
        assertThat(came.withoutFault().fault()).isEmpty();
        assertThat(came.withoutFault().passages())
                .extracting(FaultsOnOrder.Passage::id)
                .containsExactly("fault-1");
    }

    @Test
    void a_probability_is_kept_to_over_many_deliveries_and_exact_at_its_ends() {
        order(order(new Trigger.Chance(new BigDecimal("0.2")), Optional.empty(), 3));
        long hits = sequence(10_000).chars().filter(one -> one == 'X').count();
        cancelAll();
        order(order(new Trigger.Chance(BigDecimal.ZERO), Optional.empty(), 3));
        String never = sequence(1_000);
        cancelAll();
        order(order(new Trigger.Chance(BigDecimal.ONE), Optional.empty(), 3));
        String always = sequence(1_000);

        assertThat(hits).isBetween(1_850L, 2_150L);
        assertThat(never).doesNotContain("X");
        assertThat(always).doesNotContain(".");
    }

    @Test
    void while_a_place_of_the_arguments_has_a_value_however_the_number_is_written() {
        order(order(new Trigger.While(JsonPointer.of("/ClientUin"), JsonNumber.of(5)), Optional.empty(), 0));
        JsonObject five =
                JsonObject.builder().put("ClientUin", new BigDecimal("5.0")).build();
        JsonObject six = JsonObject.builder().put("ClientUin", 6).build();

        assertThat(deliver(DO, five)).isPresent();
        assertThat(deliver(DO, six)).isEmpty();
        assertThat(deliver(DO, JsonObject.EMPTY)).isEmpty();
        assertThat(deliver(DO, five)).isPresent();
        assertThat(faults.get().standing().get(0))
                .satisfies(one -> assertThat(one.seen()).isEqualTo(4))
                .satisfies(one -> assertThat(one.hits()).isEqualTo(2));
    }

    @Test
    void what_is_cancelled_happens_no_more_and_what_never_happened_is_listed() {
        String first = order(FaultOrder.next(DO, Deviation.Plain.BUSY));
        String second = order(FaultOrder.next("Never", Deviation.Plain.BUSY));
        faults.updateAndGet(before -> before.without(first));

        assertThat(sequence(2)).isEqualTo("..");
        assertThat(faults.get().standing())
                .filteredOn(one -> one.hits() == 0)
                .extracting(FaultsOnOrder.Standing::id)
                .containsExactly(second);
        cancelAll();
        assertThat(order(FaultOrder.next(DO, Deviation.Plain.BUSY)))
                .as("an id is never given again")
                .isEqualTo("fault-3");
        cancelAll();
        assertThat(faults.get().areWaiting()).isFalse();
    }

    @Test
    void eight_threads_are_hit_exactly_as_often_as_was_ordered() throws InterruptedException {
        order(FaultOrder.next(DO, 1_000, Deviation.Plain.BUSY));
        order(order(new Trigger.Every(4), Optional.of(100L), 0));
        AtomicInteger hits = new AtomicInteger();
        Together.run(8, thread -> {
            for (int call = 0; call < 500; call++) {
                deliver(DO, JsonObject.EMPTY).ifPresent(any -> hits.incrementAndGet());
            }
        });

        assertThat(hits).hasValue(1_100);
        assertThat(faults.get().standing())
                .extracting(FaultsOnOrder.Standing::hits)
                .containsExactly(1_000L, 100L);
        assertThat(faults.get().standing())
                .extracting(FaultsOnOrder.Standing::seen)
                .containsExactly(1_000L, 400L);
    }

    @Test
    void orders_that_are_over_give_way_and_those_still_to_happen_do_not() {
        for (int at = 0; at < FaultsOnOrder.BOUND; at++) {
            order(FaultOrder.next(DO, Deviation.Plain.BUSY));
        }
        assertThatThrownBy(() -> order(FaultOrder.next(DO, Deviation.Plain.BUSY)))
                .isInstanceOf(Conflict.class)
                .hasMessage("a sandbox keeps 1000 orders of faults, and none of these is over yet: cancel some");
        assertThat(faults.get().forgotten()).isZero();

        assertThat(sequence(1)).isEqualTo("X");
        order(FaultOrder.next(DO, Deviation.Plain.TWICE));

        assertThat(faults.get().forgotten()).isEqualTo(1);
        assertThat(faults.get().standing()).hasSize(FaultsOnOrder.BOUND).noneMatch(FaultsOnOrder.Standing::over);
    }
}
