package org.ledgermock.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ledgermock.server.Bounds;

/** Who gets room for a body while others ask for more than there is. */
class BodyRoomTest {

    private static final int LARGE = 10 << 20;
    private static final int USUAL = 100;
    private static final int TIMES = 200_000;

    private final BodyRoom room = new BodyRoom(Bounds.LEAST_BODY_BYTES, new ReachedBound("full", (level, line) -> {}));

    @Test
    void large_ones_leave_some_to_the_usual_ones() {
        assertThat(room.take(LARGE, LARGE)).isTrue();
        assertThat(room.take(1 << 20, 1 << 20)).isFalse();
        int usual = 0;
        while (room.take(1 << 16, 1 << 16)) {
            usual++;
        }
        assertThat(usual).isGreaterThan(16);
        room.giveBack((long) LARGE);
        room.giveBack((long) usual << 16);
        assertThat(room.taken()).isZero();
    }

    @Test
    void who_is_refused_was_in_nobodys_way() throws Exception {
        assertThat(room.take(LARGE, LARGE)).isTrue();
        CountDownLatch asked = new CountDownLatch(2);
        AtomicBoolean goesOn = new AtomicBoolean(true);
        List<CompletableFuture<Void>> greedy = IntStream.range(0, 2)
                .mapToObj(n -> CompletableFuture.runAsync(() -> {
                    while (goesOn.get()) {
                        assertThat(room.take(LARGE, LARGE)).isFalse();
                        asked.countDown();
                    }
                }))
                .toList();
        asked.await();
        int refused = 0;
        for (int n = 0; n < TIMES; n++) {
            if (room.take(USUAL, USUAL)) {
                room.giveBack((long) USUAL);
            } else {
                refused++;
            }
        }
        goesOn.set(false);
        greedy.forEach(CompletableFuture::join);

        assertThat(refused).as("of %d usual ones", TIMES).isZero();
    }
}
