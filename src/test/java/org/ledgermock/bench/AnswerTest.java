package org.ledgermock.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import org.junit.jupiter.api.Test;

final class AnswerTest {

    private static final String WITH_LENGTH = "HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello";
    private static final String IN_CHUNKS =
            "HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nB\r\n, you there\r\n0\r\n\r\n";

    @Test
    void is_the_same_however_the_bytes_arrive_and_one_comes_after_the_other() throws IOException {
        Answer answer = new Answer();
        for (int part = 1; part <= IN_CHUNKS.length(); part++) {
            read(answer, IN_CHUNKS, part);
            assertThat(answer.body()).isEqualTo("hello, you there");
            assertThat(answer.isOk()).isFalse();
            read(answer, WITH_LENGTH, part);
            assertThat(answer.body()).isEqualTo("hello");
            assertThat(answer.isOk()).isTrue();
        }
    }

    @Test
    void what_is_no_whole_answer_is_an_error() {
        assertThatThrownBy(() -> read(new Answer(), WITH_LENGTH.replace("hello", "hell"), 1000))
                .isInstanceOf(IOException.class)
                .hasMessage("the server closed the connection within an answer");
        assertThatThrownBy(() -> read(new Answer(), WITH_LENGTH + "HTTP", 1000))
                .hasMessageStartingWith("surplus bytes");
        assertThatThrownBy(() -> read(new Answer(), IN_CHUNKS + "HTTP", 1000)).hasMessageStartingWith("surplus bytes");
        assertThatThrownBy(() -> read(new Answer(), "HTTP/1.1 200 OK\r\n\r\nhello", 1000))
                .isInstanceOf(Answer.Wrong.class)
                .hasMessageStartingWith("neither a length nor chunks");
    }

    static void read(Answer answer, String bytes, int part) throws IOException {
        ByteArrayInputStream source = new ByteArrayInputStream(bytes.getBytes(UTF_8)) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, part));
            }
        };
        ReadableByteChannel channel = Channels.newChannel(source);
        answer.clear();
        while (!answer.read(channel)) {
            // One part after the other.
        }
    }
}
