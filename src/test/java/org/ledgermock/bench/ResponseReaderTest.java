package org.ledgermock.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import org.junit.jupiter.api.Test;

final class ResponseReaderTest {

    private static final String WITH_LENGTH = "HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello";
    private static final String IN_CHUNKS =
            "HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nB\r\n, you there\r\n0\r\n\r\n";

    @Test
    void reads_a_body_with_a_length() throws IOException {
        ResponseReader answer = readIn(WITH_LENGTH, 1000);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bodyText()).isEqualTo("hello");
        assertThat(answer.bodyEquals("hello".getBytes(UTF_8))).isTrue();
        assertThat(answer.bodyEquals("hell0".getBytes(UTF_8))).isFalse();
        assertThat(answer.bodyEquals("hello!".getBytes(UTF_8))).isFalse();
    }

    @Test
    void joins_the_chunks_of_a_body() throws IOException {
        ResponseReader answer = readIn(IN_CHUNKS, 1000);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.bodyText()).isEqualTo("hello, you there");
        assertThat(answer.indexOf("you")).isEqualTo(7);
        assertThat(answer.indexOf("youth")).isEqualTo(-1);
    }

    @Test
    void reads_the_same_however_the_bytes_arrive() throws IOException {
        for (int part = 1; part < IN_CHUNKS.length(); part++) {
            assertThat(readIn(WITH_LENGTH, part).bodyText()).isEqualTo("hello");
            assertThat(readIn(IN_CHUNKS, part).bodyText()).isEqualTo("hello, you there");
        }
    }

    @Test
    void reads_one_answer_after_the_other() throws IOException {
        ResponseReader answer = readIn(IN_CHUNKS, 1000);
        answer.clear();

        assertThat(answer.read(Channels.newChannel(new ByteArrayInputStream(WITH_LENGTH.getBytes(UTF_8)))))
                .isTrue();
        assertThat(answer.bodyText()).isEqualTo("hello");
    }

    @Test
    void reads_a_body_larger_than_its_first_buffer() throws IOException {
        String body = "x".repeat(100_000);

        ResponseReader answer = readIn("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n" + body, 5000);

        assertThat(answer.bodyText()).isEqualTo(body);
    }

    @Test
    void a_connection_that_closes_early_is_an_error() {
        assertThatThrownBy(() -> readIn("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhell", 1000))
                .isInstanceOf(IOException.class)
                .hasMessage("the server closed the connection within an answer");
    }

    @Test
    void surplus_bytes_are_an_error() {
        assertThatThrownBy(() -> readIn(WITH_LENGTH + "HTTP", 1000))
                .isInstanceOf(WrongAnswer.class)
                .hasMessage("bytes after the end of an answer: HTTP");
    }

    @Test
    void a_body_of_unknown_length_is_an_error() {
        assertThatThrownBy(() -> readIn("HTTP/1.1 200 OK\r\n\r\nhello", 1000))
                .isInstanceOf(WrongAnswer.class)
                .hasMessageStartingWith("neither Content-Length nor chunks");
    }

    private static ResponseReader readIn(String bytes, int part) throws IOException {
        ByteArrayInputStream source = new ByteArrayInputStream(bytes.getBytes(UTF_8)) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, part));
            }
        };
        ReadableByteChannel channel = Channels.newChannel(source);
        ResponseReader answer = new ResponseReader();
        while (!answer.read(channel)) {
            // One part after the other.
        }
        return answer;
    }
}
