package org.ledgermock.oracle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgermock.oracle.RawAnswer.Ending;
import org.ledgermock.oracle.RawAnswer.Framing;
import org.ledgermock.oracle.RawAnswer.Header;

class RawHttpTest {

    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final byte[] GET = RawHttp.head("GET / HTTP/1.1", "Host: x");

    private ServerSocket server;

    /** What the stub does with its one connection. */
    private interface Script {
        void play(Socket socket) throws IOException;
    }

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void an_answer_is_read_as_sent_with_order_spelling_and_repetition_of_its_headers() throws Exception {
        serve(answering("HTTP/1.1 200 OK\r\nX-b:  1 \r\nx-A:\u00e9\r\nX-B: 2\r\nContent-Length: 3\r\n\r\nabc"));

        RawAnswer answer = exchange(GET);

        assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 200 OK");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers())
                .extracting(Header::line)
                .containsExactly("X-b:  1 ", "x-A:\u00e9", "X-B: 2", "Content-Length: 3");
        assertThat(answer.values("x-b")).containsExactly("1", "2");
        assertThat(answer.bodyText()).isEqualTo("abc");
        assertThat(answer.framing()).isEqualTo(Framing.CONTENT_LENGTH);
        assertThat(answer.isComplete()).isTrue();
        assertThat(answer.bytesSent()).isEqualTo(GET.length);
        assertThat(answer.firstByteAfter()).isPositive().isLessThanOrEqualTo(answer.completeAfter());
    }

    @Test
    void an_answer_to_head_has_no_body_and_a_cut_one_names_its_flaw() throws Exception {
        String head = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n";
        serve(answering(head));
        assertThat(exchange(RawHttp.head("HEAD / HTTP/1.1", "Host: x")).framing())
                .isEqualTo(Framing.NO_BODY);

        serve(answering(head + "abc"));
        assertThat(exchange(GET).flaw()).contains("cut after 3 of 10");
    }

    @Test
    void exact_bytes_arrive_whatever_they_are() throws Exception {
        byte[] request = RawHttp.head(
                "POST http://elsewhere.example/ HTTP/1.1", "Bad\u0000Name\u00ff: \u0001", "Content-Length: -1");
        CompletableFuture<byte[]> seen = serve(socket -> {
            byte[] bytes = socket.getInputStream().readNBytes(request.length);
            write(socket, "HTTP/1.1 400 " + new String(bytes, ISO_8859_1).length() + "\r\n\r\n");
        });

        RawAnswer answer = exchange(request);

        assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 400 " + request.length);
        assertThat(seen.get(5, TimeUnit.SECONDS)).isEmpty();
    }

    @Test
    void a_half_sent_body_can_wait_and_then_be_completed() throws Exception {
        serve(socket -> {
            readHead(socket);
            String body = new String(socket.getInputStream().readNBytes(6), ISO_8859_1);
            write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n" + body);
        });

        try (RawHttp raw = connect()) {
            raw.send(RawHttp.head("POST / HTTP/1.1", "Host: x", "Content-Length: 6"))
                    .send("abc");
            assertThat(raw.answerWithin(SHORT)).isEmpty();
            assertThatThrownBy(() -> raw.answer(SHORT))
                    .isInstanceOf(NoAnswer.class)
                    .hasMessageContaining("no whole answer within");

            assertThat(raw.send("def").answer(DEADLINE).bodyText()).isEqualTo("abcdef");
        }
    }

    @Test
    void the_end_of_sending_is_seen_by_the_server_and_its_answer_still_read() throws Exception {
        serve(socket -> {
            int count = socket.getInputStream().readAllBytes().length;
            write(socket, "HTTP/1.1 400 x\r\n\r\n" + count);
        });

        try (RawHttp raw = connect()) {
            raw.send(GET).send("abc").finishSending();
            assertThat(raw.answer(DEADLINE).bodyText()).isEqualTo("" + (GET.length + 3));
        }
    }

    @Test
    void several_answers_follow_each_other_on_one_connection() throws Exception {
        serve(socket -> {
            readHead(socket);
            readHead(socket);
            write(socket, "HTTP/1.1 100 Continue\r\n\r\n");
            write(socket, "HTTP/1.1 200 A\r\nContent-Length: 1\r\n\r\naHTTP/1.1 200 B\r\nContent-Length: 1\r\n\r\nb");
        });

        try (RawHttp raw = connect()) {
            raw.send(GET).send(GET);
            assertThat(raw.answer(DEADLINE).status()).isEqualTo(100);
            assertThat(raw.answer(DEADLINE).bodyText()).isEqualTo("a");
            assertThat(raw.answer(DEADLINE).bodyText()).isEqualTo("b");
            assertThat(raw.endingWithin(DEADLINE)).isEqualTo(Ending.CLOSED);
        }
    }

    @Test
    void an_answer_given_before_the_whole_body_was_sent_survives_the_reset_that_follows() throws Exception {
        serve(socket -> {
            readHead(socket);
            write(socket, "HTTP/1.1 413 Too Large\r\nContent-Length: 2\r\n\r\nno");
            // Unread input makes closing a reset.
            socket.getInputStream().read();
            socket.close();
        });

        try (RawHttp raw = connect()) {
            raw.send(RawHttp.head("POST / HTTP/1.1", "Host: x", "Content-Length: 50000000"));
            raw.send(new byte[50_000_000]);
            RawAnswer answer = raw.answer(DEADLINE);

            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.bodyText()).isEqualTo("no");
            assertThat(answer.bytesSent()).isLessThan(50_000_000L);
            assertThat(raw.endingWithin(DEADLINE)).isEqualTo(Ending.RESET);
        }
    }

    @Test
    void sending_ends_when_the_server_has_answered_and_reads_no_further() throws Exception {
        CompletableFuture<Void> done = new CompletableFuture<>();
        serve(socket -> {
            readHead(socket);
            write(socket, "HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\n\r\n");
            done.join();
        });

        try (RawHttp raw = connect()) {
            raw.send(RawHttp.head("POST / HTTP/1.1", "Host: x", "Content-Length: 50000000"));
            raw.send(new byte[50_000_000]);
            RawAnswer answer = raw.answer(DEADLINE);

            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.ending()).isEqualTo(Ending.OPEN);
            assertThat(answer.completeAfter()).isLessThan(RawHttp.PATIENCE);
        } finally {
            done.complete(null);
        }
    }

    @Test
    void endless_chunks_end_at_their_bound_or_at_the_answer() throws Exception {
        serve(socket -> {
            readHead(socket);
            socket.getInputStream().readNBytes(100_000);
            write(socket, "HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\n\r\n");
            socket.getInputStream().readAllBytes();
        });
        byte[] head = RawHttp.head("POST / HTTP/1.1", "Host: x", "Transfer-Encoding: chunked");

        try (RawHttp raw = connect()) {
            raw.send(head).sendEndlessChunks(20_000);
            assertThat(raw.answerWithin(SHORT)).isEmpty();

            RawAnswer answer = raw.sendEndlessChunks(1L << 40).answer(DEADLINE);
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.bytesSent()).isBetween(100_000L, 100_000_000L);
        }
    }

    @Test
    void chunks_and_the_last_one_have_the_documented_form() {
        assertThat(new String(RawHttp.chunk("sixteen bytes ok".getBytes(ISO_8859_1)), ISO_8859_1))
                .isEqualTo("10\r\nsixteen bytes ok\r\n");
    }

    @Test
    void an_empty_reply_garbage_and_a_reset_are_told_apart() throws Exception {
        serve(RawHttpTest::readHead);
        assertThatThrownBy(() -> exchange(GET)).isInstanceOfSatisfying(NoAnswer.class, none -> {
            assertThat(none.ending()).isEqualTo(Ending.CLOSED);
            assertThat(none.received()).isEmpty();
        });

        serve(answering("lskdu018973t09sylgasjkfg1][]'./.sdlv\r\n\r\n"));
        assertThatThrownBy(() -> exchange(GET))
                .isInstanceOfSatisfying(
                        NoAnswer.class, none -> assertThat(none.received()).hasSize(40));

        serve(socket -> {
            readHead(socket);
            socket.setSoLinger(true, 0);
            socket.close();
        });
        assertThatThrownBy(() -> exchange(GET))
                .isInstanceOfSatisfying(
                        NoAnswer.class, none -> assertThat(none.ending()).isEqualTo(Ending.RESET));
    }

    @Test
    void a_client_reset_reaches_the_server_as_one() throws Exception {
        CompletableFuture<byte[]> outcome =
                serve(socket -> socket.getInputStream().readAllBytes());

        connect().send(GET).reset();

        assertThatThrownBy(() -> outcome.get(5, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasMessageContaining("reset");
    }

    private CompletableFuture<byte[]> serve(Script script) {
        CompletableFuture<byte[]> outcome = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try (Socket socket = server.accept()) {
                script.play(socket);
                outcome.complete(new byte[0]);
            } catch (IOException | RuntimeException e) {
                outcome.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return outcome;
    }

    private static Script answering(String text) {
        return socket -> {
            readHead(socket);
            write(socket, text);
        };
    }

    private static void readHead(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    }

    private RawHttp connect() throws IOException {
        return RawHttp.connect(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()));
    }

    private RawAnswer exchange(byte[] request) throws IOException {
        try (RawHttp raw = connect()) {
            return raw.send(request).answer(DEADLINE);
        }
    }
}
