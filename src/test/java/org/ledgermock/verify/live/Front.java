package org.ledgermock.verify.live;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ServerSocketFactory;
import org.ledgermock.server.tls.ServerTls;

/** What stands before a target, over http or https, and does what it likes with calls and answers: one call for each connection. */
final class Front implements AutoCloseable {

    private final ServerSocket socket;
    private final String scheme;
    private final URI behind;
    private final Conduct conduct;
    private final AtomicInteger calls = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** What it does with a call. */
    interface Conduct {

        /** @return what the caller gets; empty where the connection just ends */
        Optional<String> answer(Call call) throws IOException;
    }

    /**
     * A call.
     *
     * @param operation as its header or its path has it
     * @param text the whole request, a letter for each byte
     * @param caller the caller's side of the connection
     */
    record Call(String operation, String text, URI behind, Socket caller) {

        /** Waits until the caller waits no more: the end of its connection. */
        void awaitHangUp() {
            try {
                while (caller.getInputStream().read() >= 0) {
                    // A second call there would be none.
                }
            } catch (IOException hungUp) {
                // It did.
            }
        }

        /** The target's whole answer, a letter for each byte. */
        String pass() throws IOException {
            try (Socket target = new Socket(behind.getHost(), behind.getPort())) {
                target.setTcpNoDelay(true);
                target.getOutputStream()
                        .write(text.replaceFirst("\r\n", "\r\nConnection: close\r\n")
                                .getBytes(ISO_8859_1));
                return new String(target.getInputStream().readAllBytes(), ISO_8859_1);
            }
        }

        String body() {
            return new String(text.substring(text.indexOf("\r\n\r\n") + 4).getBytes(ISO_8859_1), UTF_8);
        }
    }

    /** An answer with another body. */
    static String withBody(String answer, String body) {
        String head = answer.substring(0, answer.indexOf("\r\n\r\n"))
                .replaceAll("(?i)\r\n(content-length|transfer-encoding):[^\r]*", "");
        byte[] bytes = body.getBytes(UTF_8);
        return head + "\r\nContent-Length: " + bytes.length + "\r\n\r\n" + new String(bytes, ISO_8859_1);
    }

    static String bodyOf(String answer) {
        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        boolean chunked = answer.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked");
        return new String((chunked ? unchunked(body) : body).getBytes(ISO_8859_1), UTF_8);
    }

    private static String unchunked(String body) {
        StringBuilder whole = new StringBuilder();
        int at = 0;
        while (true) {
            int end = body.indexOf("\r\n", at);
            int size = Integer.parseInt(body.substring(at, end).strip(), 16);
            if (size == 0) {
                return whole.toString();
            }
            whole.append(body, end + 2, end + 2 + size);
            at = end + 2 + size + 2;
        }
    }

    private Front(ServerSocket socket, String scheme, URI behind, Conduct conduct) {
        this.socket = socket;
        this.scheme = scheme;
        this.behind = behind;
        this.conduct = conduct;
    }

    static Front before(URI target, Conduct conduct) {
        return before(target, "http", ServerSocketFactory.getDefault(), conduct);
    }

    /** One that proves its name as our servers do. */
    static Front before(URI target, ServerTls tls, Conduct conduct) {
        return before(target, "https", tls.context().getServerSocketFactory(), conduct);
    }

    private static Front before(URI target, String scheme, ServerSocketFactory sockets, Conduct conduct) {
        try {
            ServerSocket socket = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Front front = new Front(socket, scheme, target, conduct);
            front.threads.execute(front::accept);
            return front;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI uri() {
        return URI.create(scheme + "://127.0.0.1:" + socket.getLocalPort());
    }

    int calls() {
        return calls.get();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                threads.execute(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            // A handshake would wait for acknowledgements otherwise.
            connection.setTcpNoDelay(true);
            String text = read(connection.getInputStream());
            calls.incrementAndGet();
            Optional<String> answer = conduct.answer(new Call(operation(text), text, behind, connection));
            if (answer.isPresent()) {
                // One that is said to be kept open would be taken for a broken one.
                String closing = answer.get().replaceFirst("\r\n", "\r\nConnection: close\r\n");
                connection.getOutputStream().write(closing.getBytes(ISO_8859_1));
            }
        } catch (IOException e) {
            // The caller sees it.
        }
    }

    private static String operation(String text) {
        Matcher action =
                Pattern.compile("(?i)(?:\r\nX-TC-Action: *|\\bAction=)(\\w+)").matcher(text);
        if (action.find()) {
            return action.group(1);
        }
        String path = text.split(" ")[1].replaceFirst("\\?.*", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no whole request");
            }
            head.write(next);
        }
        String text = head.toString(ISO_8859_1);
        Matcher length = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)").matcher(text);
        return length.find() ? text + new String(in.readNBytes(Integer.parseInt(length.group(1))), ISO_8859_1) : text;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
