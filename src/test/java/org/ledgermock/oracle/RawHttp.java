package org.ledgermock.oracle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.ledgermock.oracle.RawAnswer.Ending;

/**
 * One HTTP/1.1 connection on which exactly the given bytes are sent, for requests that no decent client would make.
 *
 * <p>Reading goes on while sending: a server may answer before it has seen the whole body and then reset the
 * connection, and the answer must not be lost with it. Nothing blocks beyond its deadline. Not thread-safe.
 */
public final class RawHttp implements AutoCloseable {

    /** The deadline of a single sending step, when none is given. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    // How long a peer that has answered may pause before it is taken to read no further.
    private static final Duration GRACE = Duration.ofMillis(300);
    private static final int CHUNK = 8192;

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final ByteBuffer incoming = ByteBuffer.allocate(64 * 1024);
    private Ending ending = Ending.OPEN;
    private boolean pipeBroken;
    private boolean headRequest;
    private long bytesSent;
    private boolean exchangeBegun;
    private long startedAt;
    private OptionalLong firstByteAt = OptionalLong.empty();

    private RawHttp(SocketChannel channel, Selector selector, SelectionKey key) {
        this.channel = channel;
        this.selector = selector;
        this.key = key;
    }

    public static RawHttp connect(URI endpoint) throws IOException {
        return connect(new InetSocketAddress(endpoint.getHost(), endpoint.getPort()));
    }

    public static RawHttp connect(InetSocketAddress address) throws IOException {
        SocketChannel channel = SocketChannel.open(address);
        // Each part given shall leave as its own segment, not wait to be merged with the next.
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        Selector selector = Selector.open();
        return new RawHttp(channel, selector, channel.register(selector, SelectionKey.OP_READ));
    }

    /** Sends the parts one after the other on a fresh connection and reads one answer. */
    public static RawAnswer exchange(URI endpoint, Duration deadline, byte[]... parts) throws IOException {
        try (RawHttp raw = connect(endpoint)) {
            for (byte[] part : parts) {
                raw.send(part);
            }
            return raw.answer(deadline);
        }
    }

    /** A request head, each character one byte, with line ends and the closing empty line added. */
    public static byte[] head(String requestLine, String... headerLines) {
        StringBuilder head = new StringBuilder(requestLine).append("\r\n");
        for (String line : headerLines) {
            head.append(line).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(ISO_8859_1);
    }

    /**
     * Sends these bytes, as far as the peer takes them: a peer that closes, or that has answered and reads no further,
     * ends it early. {@link RawAnswer#bytesSent()} tells how far it went.
     */
    public RawHttp send(byte[] part) throws IOException {
        sendAll(part);
        return this;
    }

    public RawHttp send(String latin1) throws IOException {
        return send(latin1.getBytes(ISO_8859_1));
    }

    /** Goes on sending chunks without a last one, until an answer, the end of the connection, or so many body bytes. */
    public RawHttp sendEndlessChunks(long bodyBytes) throws IOException {
        byte[] filler = new byte[CHUNK];
        Arrays.fill(filler, (byte) 'a');
        long left = bodyBytes;
        boolean taken = true;
        while (left > 0 && taken && !hasAnswer()) {
            int size = (int) Math.min(left, CHUNK);
            taken = sendAll(chunk(Arrays.copyOf(filler, size)));
            left -= size;
            readAvailable();
        }
        return this;
    }

    public RawHttp sendLastChunk() throws IOException {
        return send("0\r\n\r\n");
    }

    public static byte[] chunk(byte[] data) {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes((Integer.toHexString(data.length) + "\r\n").getBytes(ISO_8859_1));
        chunk.writeBytes(data);
        chunk.writeBytes(new byte[] {'\r', '\n'});
        return chunk.toByteArray();
    }

    /** Tells the peer that nothing more will come (FIN), while still reading its answer. */
    public RawHttp finishSending() throws IOException {
        if (isWritable()) {
            channel.shutdownOutput();
        }
        return this;
    }

    /** Breaks the connection off with a reset (RST), as a crashing client does. */
    public void reset() throws IOException {
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        close();
    }

    /**
     * The next answer on this connection, also when it is cut or malformed (see {@link RawAnswer#flaw()}). An interim
     * answer (1xx) counts as one.
     */
    public RawAnswer answer(Duration deadline) throws IOException {
        return answerWithin(deadline)
                .orElseThrow(() -> new NoAnswer(
                        ending == Ending.OPEN
                                ? "no whole answer within " + deadline
                                : "connection ended without an answer",
                        received.toByteArray(),
                        ending,
                        bytesSent));
    }

    /** As {@link #answer}, for those who expect that none comes: a peer still waiting for the rest of a request. */
    public Optional<RawAnswer> answerWithin(Duration deadline) throws IOException {
        long end = System.nanoTime() + deadline.toNanos();
        readAvailable();
        Optional<RawAnswerReader.Parsed> parsed = parse();
        while (parsed.isEmpty() && ending == Ending.OPEN && await(end)) {
            parsed = parse();
        }
        return parsed.map(this::take);
    }

    /** Whether the peer closes or resets the connection within this time; answers in between stay to be taken. */
    public Ending endingWithin(Duration deadline) throws IOException {
        long end = System.nanoTime() + deadline.toNanos();
        readAvailable();
        boolean waiting = true;
        while (ending == Ending.OPEN && waiting) {
            waiting = await(end);
        }
        return ending;
    }

    @Override
    public void close() throws IOException {
        selector.close();
        channel.close();
    }

    private boolean sendAll(byte[] part) throws IOException {
        if (!exchangeBegun) {
            exchangeBegun = true;
            startedAt = System.nanoTime();
            headRequest = new String(part, 0, Math.min(part.length, 5), ISO_8859_1).equals("HEAD ");
        }
        ByteBuffer outgoing = ByteBuffer.wrap(part);
        long end = System.nanoTime() + PATIENCE.toNanos();
        boolean waiting = true;
        while (write(outgoing) && waiting) {
            // A readable end of stream would make every select return at once.
            key.interestOps(SelectionKey.OP_WRITE | (ending == Ending.OPEN ? SelectionKey.OP_READ : 0));
            waiting = await(hasAnswer() ? Math.min(end, System.nanoTime() + GRACE.toNanos()) : end);
        }
        key.interestOps(SelectionKey.OP_READ);
        return !outgoing.hasRemaining();
    }

    private RawAnswer take(RawAnswerReader.Parsed parsed) {
        byte[] all = received.toByteArray();
        received.reset();
        received.write(all, parsed.end(), all.length - parsed.end());
        RawAnswer answer = new RawAnswer(
                parsed.statusLine(),
                parsed.status(),
                parsed.headers(),
                parsed.body(),
                parsed.framing(),
                parsed.flaw(),
                ending,
                bytesSent,
                Duration.ofNanos(firstByteAt.orElseThrow() - startedAt),
                Duration.ofNanos(System.nanoTime() - startedAt));
        exchangeBegun = false;
        firstByteAt = received.size() > 0 ? OptionalLong.of(System.nanoTime()) : OptionalLong.empty();
        return answer;
    }

    private boolean hasAnswer() {
        return parse().isPresent();
    }

    private Optional<RawAnswerReader.Parsed> parse() {
        return received.size() == 0
                ? Optional.empty()
                : new RawAnswerReader(received.toByteArray(), ending != Ending.OPEN, headRequest).read();
    }

    /** Waits for the channel and reads what there is; false once the time is up. */
    private boolean await(long end) throws IOException {
        long millis = (end - System.nanoTime() + 999_999) / 1_000_000;
        selector.selectedKeys().clear();
        boolean ready = millis > 0 && selector.select(millis) > 0;
        readAvailable();
        return ready;
    }

    private void readAvailable() {
        try {
            int count = ending == Ending.OPEN ? channel.read(incoming.clear()) : 0;
            while (count > 0) {
                firstByteAt = firstByteAt.isPresent() ? firstByteAt : OptionalLong.of(System.nanoTime());
                received.write(incoming.array(), 0, count);
                count = channel.read(incoming.clear());
            }
            if (count < 0) {
                // After a failed write the kernel has already reported the reset there and says plain end here.
                ending = pipeBroken ? Ending.RESET : Ending.CLOSED;
            }
        } catch (IOException reset) {
            ending = Ending.RESET;
        }
    }

    private boolean isWritable() {
        return !pipeBroken && ending != Ending.RESET;
    }

    /** Whether there is something left to write and a chance to. */
    private boolean write(ByteBuffer outgoing) {
        try {
            bytesSent += isWritable() ? channel.write(outgoing) : 0;
        } catch (IOException peerGone) {
            pipeBroken = true;
            ending = ending == Ending.CLOSED ? Ending.RESET : ending;
        }
        return outgoing.hasRemaining() && isWritable();
    }
}
