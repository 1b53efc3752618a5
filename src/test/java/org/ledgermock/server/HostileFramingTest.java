package org.ledgermock.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.oracle.RawAnswer;
import org.ledgermock.oracle.RawAnswer.Ending;
import org.ledgermock.oracle.RawHttp;

/** Bodies that do not end, end too soon, or come in broken pieces. */
class HostileFramingTest {

    private static final Hostility.Form TENCENT_CUT = Hostility.tencent("InvalidParameter");
    private static final Hostility.Form KYBIO_WRONG = Hostility.kybio(9003);

    private static Served served;
    private static Hostility hostility;

    private Object partner;
    private Object shop;

    @BeforeAll
    static void start() {
        served = Served.start(Served.unlimited());
        hostility = new Hostility(served);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @BeforeEach
    void remember() {
        partner = served.state(Served.TENCENT);
        shop = served.state(Served.KYBIO);
    }

    /** The answer to one more. */
    private static String oneMore() {
        return "\"TotalCredit\":" + served.credit("Credit").add(BigDecimal.ONE).toPlainString();
    }

    private RawRequest tencent() {
        return RawRequest.tencent(served.clock, Served.ONE);
    }

    private RawRequest kybio() {
        return RawRequest.kybio(Served.increment(1, "\"balanceIncrement\":1"));
    }

    private static RawRequest chunked(RawRequest request) {
        return request.withoutContentLength().and("Transfer-Encoding", "chunked");
    }

    private void assertNothingChanged() {
        assertThat(served.state(Served.TENCENT)).isSameAs(partner);
        assertThat(served.state(Served.KYBIO)).isSameAs(shop);
    }

    @Test
    void a_body_that_ends_before_its_length_is_answered_at_once() throws IOException {
        for (boolean first : new boolean[] {true, false}) {
            RawRequest request = first ? tencent() : kybio();
            byte[] bytes = request.bytes();
            try (RawHttp connection = RawHttp.connect(served.uri())) {
                connection
                        .send(java.util.Arrays.copyOf(bytes, bytes.length - 1))
                        .finishSending();
                hostility.inForm(connection.answer(Duration.ofSeconds(2)), first ? TENCENT_CUT : KYBIO_WRONG);
            }
        }
        assertNothingChanged();
        hostility.assertGoesOn();
    }

    @Test
    void a_client_that_goes_away_in_the_middle_changes_nothing() throws IOException {
        for (RawRequest request : List.of(tencent(), kybio(), chunked(tencent()), chunked(kybio()))) {
            RawHttp connection = RawHttp.connect(served.uri());
            connection.send(request.head()).send(new byte[] {'{'}).reset();
        }
        hostility.assertGoesOn();
        assertNothingChanged();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zz\r\nabc\r\n",
                "-5\r\nabc\r\n",
                "ffffffffffffffffff\r\nabc\r\n",
                "3\r\nabcdef\r\n0\r\n\r\n",
                "\r\n\r\n"
            })
    void broken_chunks_get_the_vendors_form_or_words_of_ours(String chunks) throws IOException {
        for (boolean first : new boolean[] {true, false}) {
            RawRequest request = chunked(first ? tencent() : kybio());
            try (RawHttp connection = RawHttp.connect(served.uri())) {
                RawAnswer answer = connection
                        .send(request.head())
                        .send(chunks)
                        .finishSending()
                        .answer(Duration.ofSeconds(2));
                hostility.inForm(
                        answer, answer.status() != 200 ? Hostility.parser() : first ? TENCENT_CUT : KYBIO_WRONG);
            }
        }
        assertNothingChanged();
        hostility.assertGoesOn();
    }

    @Test
    void whole_chunks_are_a_body_like_any_other() throws IOException {
        String oneMore = oneMore();
        try (RawHttp connection = RawHttp.connect(served.uri())) {
            connection.send(chunked(tencent()).head());
            for (byte part : Served.ONE.getBytes(UTF_8)) {
                connection.send(RawHttp.chunk(new byte[] {part}));
            }
            assertThat(connection.sendLastChunk().answer(Served.PATIENCE).bodyText())
                    .contains(oneMore);
            connection.send(chunked(kybio()).head()).send(RawHttp.chunk(kybio().body()));
            assertThat(connection.sendLastChunk().answer(Served.PATIENCE).bodyText())
                    .contains("\"balanceAfterUpdate\":401");
        }
    }

    @Test
    void who_asks_first_whether_to_send_a_body_is_told_to_go_on() throws IOException {
        String oneMore = oneMore();
        try (RawHttp connection = RawHttp.connect(served.uri())) {
            connection.send(tencent().and("Expect", "100-continue").head());
            assertThat(connection.answer(Served.PATIENCE).status()).isEqualTo(100);
            assertThat(connection.send(Served.ONE).answer(Served.PATIENCE).bodyText())
                    .contains(oneMore);
        }
    }

    @Test
    void garbage_behind_a_call_does_not_spoil_the_call() throws IOException {
        String oneMore = oneMore();
        try (RawHttp connection = RawHttp.connect(served.uri())) {
            connection.send(tencent().bytes()).send("\u0001\u0002 garbage\r\n\r\n".getBytes(ISO_8859_1));

            assertThat(connection.answer(Served.PATIENCE).bodyText()).contains(oneMore);
            hostility.inForm(connection.answer(Served.PATIENCE), Hostility.parser());
            assertThat(connection.endingWithin(Served.PATIENCE)).isNotEqualTo(Ending.OPEN);
        }
    }

    private List<RawHttp> halves(Served server, int many) throws IOException {
        List<RawHttp> halves = new ArrayList<>();
        for (int n = 0; n < many; n++) {
            RawRequest request = n % 3 == 0 ? tencent() : n % 3 == 1 ? kybio() : chunked(tencent());
            byte[] head = request.head();
            int sent = n % 10 == 9 ? head.length / 2 : head.length;
            halves.add(RawHttp.connect(server.uri()).send(java.util.Arrays.copyOf(head, sent)));
        }
        return halves;
    }

    @Test
    void half_sent_requests_hold_up_nobody() throws IOException {
        List<RawHttp> halves = halves(served, 300);
        for (int call = 0; call < 20; call++) {
            hostility.assertGoesOn();
        }
        assertThat(halves.stream().filter(HostileFramingTest::isOpen))
                .as("whom they held up would have waited until they ended")
                .isNotEmpty();
        for (RawHttp half : halves) {
            half.close();
        }
        assertNothingChanged();
    }

    private static boolean isOpen(RawHttp half) {
        try {
            return half.endingWithin(Duration.ZERO) == Ending.OPEN;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void half_sent_requests_end_in_their_time_in_the_vendors_form_or_without_a_word() throws IOException {
        Duration time = Duration.ofMillis(300);
        Bounds bounds = new Bounds(1_000, Bounds.LEAST_BODY_BYTES, time, time, Duration.ZERO);
        try (Served impatient =
                Served.start(Served.unlimited().toBuilder().bounds(bounds).build())) {
            Object before = impatient.state(Served.TENCENT);
            for (RawHttp half : halves(impatient, 30)) {
                assertThat(half.endingWithin(Served.PATIENCE)).isNotEqualTo(Ending.OPEN);
                half.answerWithin(Duration.ofMillis(1))
                        .ifPresent(told -> hostility.inForm(
                                told,
                                told.status() != 200
                                        ? Hostility.parser()
                                        : told.bodyText().startsWith("{\"Response\"") ? TENCENT_CUT : KYBIO_WRONG));
                half.close();
            }
            assertThat(impatient.state(Served.TENCENT)).isSameAs(before);
        }
    }
}
