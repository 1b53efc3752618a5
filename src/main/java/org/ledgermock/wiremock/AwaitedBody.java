package org.ledgermock.wiremock;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ledgermock.message.Request.Arrival;
import wiremock.jakarta.servlet.AsyncContext;
import wiremock.jakarta.servlet.AsyncEvent;
import wiremock.jakarta.servlet.AsyncListener;
import wiremock.jakarta.servlet.ReadListener;
import wiremock.jakarta.servlet.ServletInputStream;
import wiremock.org.eclipse.jetty.server.Request;

/**
 * A body that is read as it comes, without a thread that waits for it. Room is taken before bytes are held: of an
 * announced length for all at once, of any other each time that what there is doubles.
 */
final class AwaitedBody implements ReadListener, AsyncListener {

    static final int MOST = 10 << 20;
    // A sender that is a little over reads its answer more surely when it could send everything.
    private static final int DROPPED_AT_MOST = MOST + (4 << 20);
    private static final int FIRST = 16 << 10;
    private static final byte[] NOTHING = {};
    private static final String ATTRIBUTE = AwaitedBody.class.getName();
    private static final System.Logger LOG = System.getLogger("org.ledgermock");

    private final Request request;
    private final ServletInputStream input;
    private final Resources resources;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final byte[] dropped = new byte[FIRST];
    private byte[] held = NOTHING;
    private int length;
    private long seen;
    private boolean tooLarge;
    private volatile Arrival arrival = Arrival.WHOLE;

    private AwaitedBody(Request request, Resources resources) throws IOException {
        this.request = request;
        this.input = request.getInputStream();
        this.resources = resources;
    }

    /** Reads the body of a request, which is handled once more when it has come, or is known not to. */
    static void await(Request request, Resources resources) throws IOException {
        AsyncContext context = request.startAsync();
        context.setTimeout(resources.bounds().bodyTime().toMillis());
        AwaitedBody body = new AwaitedBody(request, resources);
        context.addListener(body);
        request.setAttribute(ATTRIBUTE, body);
        long announced = request.getContentLengthLong();
        body.tooLarge = announced > MOST;
        if (announced > 0 && !body.tooLarge && !body.hold((int) announced)) {
            body.end(Arrival.NO_ROOM);
        } else {
            body.input.setReadListener(body);
        }
    }

    /** The body that a request is handled once more for. */
    static Optional<AwaitedBody> of(Request request) {
        return Optional.ofNullable((AwaitedBody) request.getAttribute(ATTRIBUTE));
    }

    Arrival arrival() {
        return arrival;
    }

    byte[] bytes() {
        return held.length == length ? held : Arrays.copyOf(held, length);
    }

    @Override
    public void onDataAvailable() throws IOException {
        while (!ended.get() && input.isReady() && !input.isFinished()) {
            if (!tooLarge && length == held.length && length != request.getContentLengthLong() && !grow()) {
                end(Arrival.NO_ROOM);
                return;
            }
            int count = tooLarge || length == held.length
                    ? input.read(dropped)
                    : input.read(held, length, held.length - length);
            if (count < 0) {
                return;
            }
            seen += count;
            length += tooLarge ? 0 : count;
            if (length > MOST) {
                tooLarge = true;
                letGo();
            }
            if (seen > DROPPED_AT_MOST) {
                end(Arrival.TOO_LARGE);
            }
        }
    }

    private boolean grow() {
        return hold(Math.max(FIRST, Math.min(2 * length, MOST + 1)));
    }

    private boolean hold(int capacity) {
        if (!resources.room().take(capacity - held.length)) {
            return false;
        }
        held = Arrays.copyOf(held, capacity);
        return true;
    }

    private void letGo() {
        resources.room().giveBack(held.length);
        held = NOTHING;
        length = 0;
    }

    @Override
    public void onAllDataRead() {
        end(tooLarge ? Arrival.TOO_LARGE : Arrival.WHOLE);
    }

    @Override
    public void onError(Throwable cause) {
        LOG.log(System.Logger.Level.DEBUG, "a body could not be read to its end", cause);
        end(Arrival.CUT_OFF);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        if (!ended.get()) {
            resources.bodyTime().again();
        }
        end(Arrival.TOO_SLOW);
    }

    @Override
    public void onError(AsyncEvent event) {
        onError(event.getThrowable());
    }

    // Once more: for the answer, which may itself take its time, listeners are asked anew.
    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }

    @Override
    public void onComplete(AsyncEvent event) {
        letGo();
    }

    private void end(Arrival how) {
        if (ended.compareAndSet(false, true)) {
            arrival = how;
            if (how != Arrival.WHOLE) {
                letGo();
            }
            request.getAsyncContext().dispatch();
        }
    }
}
