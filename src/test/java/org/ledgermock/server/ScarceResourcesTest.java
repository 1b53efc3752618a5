package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.ledgermock.oracle.RawAnswer;
import org.ledgermock.oracle.RawHttp;
import org.ledgermock.oracle.Waiting;

/** A server in a process of its own that has few descriptors and little memory, from its first call to the signal to stop. */
class ScarceResourcesTest {

    private static final int DESCRIPTORS = 400;
    private static final int TEN_MEGABYTES = 10 << 20;
    // An eighth of the heap, but for what is kept for small ones, is room for two of these.
    private static final String HEAP = "-Xmx256m";
    private static final int BODIES = 40;
    private static final Duration SOON = Duration.ofMillis(50);
    private static final int WITH_ROOM = 2;

    private static byte[] allocation() {
        return RawRequest.tencent(new HandClock(Instant.now()), Served.ONE).bytes();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void it_answers_what_it_can_and_refuses_all_else_in_the_vendors_form() throws Exception {
        try (ChildJvm child = ServedProcess.startWithFiles(DESCRIPTORS, HEAP, "--grace", "60")) {
            URI uri = ServedProcess.address(child);

            idleConnectionsComeBeforeTheFirstCallAndGo(uri);
            assertThat(RawHttp.exchange(uri, Served.PATIENCE, allocation()).bodyText())
                    .contains("\"TotalCredit\":91");
            largeBodiesComeSideBySide(uri);
            assertThat(RawHttp.exchange(uri, Served.PATIENCE, allocation()).bodyText())
                    .contains("\"TotalCredit\":92");
            itIsToldToStop(child, uri);

            assertThat(child.lines())
                    .as("each bound has its line")
                    .anyMatch(line -> line.contains("(--max-connections) are open"))
                    .anyMatch(line -> line.contains("bytes of bodies that it may (--max-bodies)"))
                    .noneMatch(line -> line.contains("Error"));
        }
    }

    private static void idleConnectionsComeBeforeTheFirstCallAndGo(URI uri) throws IOException {
        List<RawHttp> idle = new ArrayList<>();
        for (int n = 0; n < DESCRIPTORS; n++) {
            idle.add(RawHttp.connect(uri));
        }
        for (RawHttp one : idle) {
            one.close();
        }
    }

    private static void largeBodiesComeSideBySide(URI uri) throws IOException {
        byte[] head = RawRequest.tencent(new HandClock(Instant.now()), Served.ONE)
                .withoutContentLength()
                .and("Content-Length", "" + TEN_MEGABYTES)
                .head();
        List<RawHttp> all = new ArrayList<>();
        for (int n = 0; n < BODIES; n++) {
            all.add(RawHttp.connect(uri).send(head));
        }
        List<RawAnswer> answers = new ArrayList<>();
        for (RawHttp one : all) {
            Optional<RawAnswer> atOnce = one.answerWithin(SOON);
            answers.add(
                    atOnce.isPresent()
                            ? atOnce.get()
                            : one.send(new byte[TEN_MEGABYTES]).answer(Served.PATIENCE));
            one.close();
        }
        assertThat(answers).allSatisfy(answer -> assertThat(answer.bodyText()).startsWith("{\"Response\":{\"Error\":"));
        assertThat(answers.stream().filter(answer -> answer.bodyText().contains("OperationDenied.ServiceBusy")))
                .hasSize(BODIES - WITH_ROOM);
    }

    private static void itIsToldToStop(ChildJvm child, URI uri) throws IOException, InterruptedException {
        byte[] begun = allocation();
        try (RawHttp half = RawHttp.connect(uri).send(Arrays.copyOf(begun, begun.length - 1));
                RawHttp open = RawHttp.connect(uri);
                RawHttp watching = RawHttp.connect(uri)) {
            assertThat(health(watching)).contains("up");
            assertThat(open.send(allocation()).answer(Served.PATIENCE).bodyText())
                    .contains("\"TotalCredit\":93");

            child.signal();
            Waiting.until("it says that it is stopping", () -> health(watching).contains("stopping"));
            RawAnswer late = open.send(allocation()).answer(Served.PATIENCE);
            RawAnswer whole = half.send(Arrays.copyOfRange(begun, begun.length - 1, begun.length))
                    .answer(Served.PATIENCE);

            assertThat(late.bodyText()).contains("OperationDenied.ServiceBusy");
            assertThat(whole.bodyText()).contains("\"TotalCredit\":94");
        }
        assertThat(child.end()).isEqualTo(143);
    }

    private static String health(RawHttp connection) throws IOException {
        return connection
                .send(RawHttp.head("GET /__admin/ledgermock/health HTTP/1.1", "Host: localhost"))
                .answer(Served.PATIENCE)
                .bodyText();
    }
}
