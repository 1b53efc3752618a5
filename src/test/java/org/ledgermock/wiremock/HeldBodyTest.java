package org.ledgermock.wiremock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.Body;
import org.ledgermock.server.Bounds;

/** What is read of a body is what came, in whatever portions, and it leaves nothing behind. */
class HeldBodyTest {

    private static final int PIECE = BodyRoom.PIECE;

    private final BodyRoom room = new BodyRoom(Bounds.LEAST_BODY_BYTES, new ReachedBound("full", (level, line) -> {}));
    private final Random random = new Random(7);

    @ParameterizedTest
    @CsvSource({"1, true", "65535, true", "65536, true", "65537, true", "131072, true", "1000000, true"})
    @CsvSource({
        "0, false",
        "1, false",
        "65535, false",
        "65536, false",
        "65537, false",
        "131072, false",
        "1000000, false"
    })
    void all_that_came_is_there(int length, boolean announced) throws IOException {
        byte[] sent = new byte[length];
        random.nextBytes(sent);
        // The pieces have been somebody else's.
        fill(new byte[3 * PIECE]);

        HeldBody body = new HeldBody(room, announced ? length : 0);
        assertThat(body.begin()).isTrue();
        InputStream input = inPortions(sent);
        while (body.makeRoom() && body.read(input) >= 0) {
            // There is more.
        }

        Body came = body.body();
        assertThat(came.length()).isEqualTo(length);
        assertThat(came.start(1_000)).isEqualTo(Arrays.copyOf(sent, Math.min(1_000, length)));
        assertThat(came.whole()).isEqualTo(sent);
        assertThat(body.isLarge()).isEqualTo(length > PIECE);
        body.letGo();
        assertThat(room.taken()).isZero();
    }

    @Test
    void an_array_that_was_handed_out_is_nobody_elses() throws IOException {
        byte[] whole = fill(new byte[PIECE]);
        byte[] other = new byte[PIECE];
        random.nextBytes(other);
        fill(other);

        assertThat(whole).containsOnly(0);
    }

    @Test
    void a_large_body_is_in_one_array_for_who_asks_for_it_and_not_after_the_answer() throws IOException {
        HeldBody asked = held(3 * PIECE);
        Body known = asked.body();
        byte[] whole = known.whole();
        asked.letGo();
        assertThat(known.whole()).isSameAs(whole);

        HeldBody answered = held(3 * PIECE);
        Body late = answered.body();
        answered.letGo();
        assertThat(late.start(10)).hasSize(10);
        assertThatThrownBy(late::whole)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no longer held");
    }

    private HeldBody held(int length) throws IOException {
        HeldBody body = new HeldBody(room, length);
        assertThat(body.begin()).isTrue();
        InputStream input = inPortions(new byte[length]);
        while (body.makeRoom() && body.read(input) >= 0) {
            // There is more.
        }
        return body;
    }

    @Test
    void what_is_let_go_while_it_comes_reads_no_more() throws IOException {
        HeldBody body = new HeldBody(room, 0);
        InputStream input = inPortions(new byte[PIECE]);
        body.makeRoom();
        body.read(input);
        body.letGo();

        assertThat(body.read(input)).isNegative();
        assertThat(room.taken()).isZero();
    }

    @Test
    void there_is_room_for_so_much_and_no_more() throws IOException {
        HeldBody body = new HeldBody(room, 0);
        InputStream endless = inPortions(new byte[(int) Bounds.LEAST_BODY_BYTES]);
        while (body.makeRoom()) {
            assertThat(body.read(endless)).isPositive();
        }

        assertThat(room.taken()).isBetween(Bounds.LEAST_BODY_BYTES * 3 / 4, Bounds.LEAST_BODY_BYTES * 7 / 8);
        assertThat(new HeldBody(room, 100).begin()).isTrue();
    }

    private byte[] fill(byte[] bytes) throws IOException {
        HeldBody body = new HeldBody(room, 0);
        InputStream input = inPortions(bytes);
        while (body.makeRoom() && body.read(input) >= 0) {
            // There is more.
        }
        byte[] whole = body.body().whole();
        body.letGo();
        return whole;
    }

    /** Gives at most some bytes at once, as a socket does. */
    private InputStream inPortions(byte[] bytes) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int at, int most) {
                return super.read(into, at, Math.min(most, 1 + random.nextInt(50_000)));
            }
        };
    }
}
