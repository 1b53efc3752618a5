package org.ledgermock.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

/** What {@code ledgermock call} says when it gets no answer, and of who calls. */
class CallCommandTest {

    private static final String ONE = "{\"ClientUin\":1,\"AddedCredit\":1}";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int call(String... more) {
        String[] words = new String[4 + more.length];
        System.arraycopy(new String[] {"call", "tencent-partner", "AllocateCustomerCredit", ONE}, 0, words, 0, 4);
        System.arraycopy(more, 0, words, 4, more.length);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
    }

    @Test
    void whereNobodyListensAServerHasToBeStarted() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        assertThat(call("--target", "http://127.0.0.1:" + free)).isEqualTo(1);
        assertThat(out.toString()).contains("POST /\nHost: 127.0.0.1:%d\n".formatted(free));
        assertThat(err.toString())
                .contains("http://127.0.0.1:%d cannot be reached: nothing listens there".formatted(free))
                .contains("start a server with ./ledgermock serve");
    }

    @Test
    void anAnswerThatIsLostLeavesItOpenWhatCameOfTheCall() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread deaf = new Thread(() -> {
                try (Socket accepted = socket.accept()) {
                    assertThat(accepted.getInputStream().read()).isNotNegative();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            deaf.start();

            assertThat(call("--target", "http://127.0.0.1:" + socket.getLocalPort()))
                    .isEqualTo(1);
            deaf.join();
        }
        assertThat(err.toString())
                .contains("no answer came from http://127.0.0.1:")
                .contains("what came of the call is not known: look before you make it again")
                .doesNotContain("start a server");
    }

    @Test
    void ofAnAnswerThatIsCutAllThatCameIsShown() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread cutting = new Thread(() -> {
                try (Socket accepted = socket.accept()) {
                    // The whole of it: who is answered before may never look at the answer.
                    for (int read = 0; read >= 0 && read != '}'; ) {
                        read = accepted.getInputStream().read();
                    }
                    accepted.getOutputStream()
                            .write("HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n{\"Response\":{\"Tot".getBytes(UTF_8));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            cutting.start();

            assertThat(call("--target", "http://127.0.0.1:" + socket.getLocalPort()))
                    .isEqualTo(1);
            cutting.join();
        }
        assertThat(out.toString()).contains("200").contains("{\"Response\":{\"Tot");
        assertThat(err.toString())
                .contains("this is all that came from http://127.0.0.1:")
                .contains(
                        "the connection ended after 17 bytes of the answer's body; what came of the call is not known");
    }

    @Test
    void anIdWithoutASecretIsRefusedAndSoIsAnIdBesideAFile() {
        assertThat(call("--id", "AKIDMADEUP")).isEqualTo(2);
        assertThat(err.toString()).contains("--id and --secret belong together: give both or none");
        assertThat(call("--id", "AKIDMADEUP", "--secret", "made-up-secret-key", "--credentials", "who.yaml"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--credentials and --id both say who calls: give one of them");
    }
}
