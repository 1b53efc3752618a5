package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.ledgermock.fault.Deviation;
import org.ledgermock.fault.Pause;
import org.ledgermock.oracle.RawAnswer;
import org.ledgermock.oracle.RawHttp;
import org.ledgermock.oracle.Waiting;

/** A server that is stopped finishes what it has begun, and takes nothing more on. */
class EndsWellTest {

    private static final Hostility.Form BUSY = Hostility.tencent("OperationDenied.ServiceBusy");

    private static RawRequest tencent(Served served) {
        return RawRequest.tencent(served.clock, Served.ONE);
    }

    private static Setup setup(Duration grace) {
        Bounds chosen = Bounds.DEFAULT;
        return GivenStore.in(Served.unlimited().toBuilder()
                .bounds(new Bounds(
                        chosen.connections(), chosen.bodyBytes(), chosen.headTime(), chosen.bodyTime(), grace))
                .build());
    }

    // What servers share is asked of another one: from here nobody asks the database any more.
    private static void assertLeft(String credit, Served ended, Setup setup) {
        if (GivenStore.KIND.equals("database")) {
            try (Served next = Served.start(setup)) {
                assertThat(next.credit("Credit")).isEqualByComparingTo(credit);
            }
        } else {
            assertThat(ended.credit("Credit")).isEqualByComparingTo(credit);
        }
    }

    @Test
    void what_was_begun_is_answered_and_who_comes_now_is_told_that_nothing_was_changed() throws Exception {
        Setup setup = setup(Duration.ofSeconds(60));
        Served served = Served.start(setup);
        byte[] whole = tencent(served).bytes();
        try (RawHttp begun = RawHttp.connect(served.uri());
                RawHttp open = RawHttp.connect(served.uri());
                RawHttp watching = RawHttp.connect(served.uri())) {
            assertThat(health(watching).bodyText()).contains("\"status\": \"up\"");
            assertThat(open.send(tencent(served).bytes())
                            .answer(Served.PATIENCE)
                            .bodyText())
                    .contains("\"TotalCredit\":91");
            begun.send(java.util.Arrays.copyOf(whole, whole.length - 1));
            // The server has begun with it as soon as one more connection could not be taken for the first.
            new Hostility(served).assertGoesOn();
            CompletableFuture<Void> closing = CompletableFuture.runAsync(served::close);
            Hostility hostility = new Hostility(served);
            RawAnswer late = refused(served, open);
            hostility.inForm(late, BUSY);
            assertThat(late.value("Connection")).contains("close");
            assertThat(health(watching).bodyText()).isEqualTo("{\"status\":\"stopping\"}");
            assertThat(closing).isNotDone();

            RawAnswer answer = begun.send(java.util.Arrays.copyOfRange(whole, whole.length - 1, whole.length))
                    .answer(Served.PATIENCE);

            assertThat(answer.bodyText()).contains("\"TotalCredit\":92");
            closing.join();
        }
        assertLeft("92", served, setup);
    }

    private static RawAnswer health(RawHttp connection) throws IOException {
        return connection
                .send(RawHttp.head("GET /__admin/ledgermock/health HTTP/1.1", "Host: localhost"))
                .answer(Served.PATIENCE);
    }

    // Until the server has heard that it is to stop, it answers as ever.
    private static RawAnswer refused(Served served, RawHttp open) throws IOException {
        RawAnswer answer;
        do {
            answer = open.send(RawRequest.tencent(served.clock, "{\"ClientUin\":1,\"AddedCredit\":0}")
                            .bytes())
                    .answer(Served.PATIENCE);
        } while (!answer.bodyText().contains("Busy"));
        return answer;
    }

    @Test
    void an_answer_that_is_late_on_order_is_waited_for() throws Exception {
        Served served = Served.start(setup(Duration.ofSeconds(60)));
        Money.TENCENT.order(served, new Deviation.Late(new Pause.Fixed(400)));
        try (RawHttp connection = RawHttp.connect(served.uri())) {
            connection.send(tencent(served).bytes());
            Waiting.until("the change is made", () -> served.credit("Credit").intValueExact() != 90);
            served.close();
            assertThat(connection.answer(Served.PATIENCE).bodyText()).contains("\"TotalCredit\":91");
        }
    }

    @Test
    void what_does_not_end_is_waited_for_no_longer_than_the_grace() throws Exception {
        Setup setup = setup(Duration.ofMillis(300));
        Served served = Served.start(setup);
        try (RawHttp half = RawHttp.connect(served.uri())) {
            half.send(tencent(served).head()).send("{");
            new Hostility(served).assertGoesOn();

            served.close();

            assertThat(half.endingWithin(Served.PATIENCE)).isNotEqualTo(RawAnswer.Ending.OPEN);
        }
        assertLeft("90", served, setup);
    }
}
