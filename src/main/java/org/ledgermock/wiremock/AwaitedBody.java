package org.ledgermock.wiremock;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ledgermock.message.Body;
import org.ledgermock.message.Request.Arrival;
import wiremock.jakarta.servlet.AsyncContext;
import wiremock.jakarta.servlet.AsyncEvent;
import wiremock.jakarta.servlet.AsyncListener;
import wiremock.jakarta.servlet.ReadListener;
import wiremock.jakarta.servlet.ServletInputStream;
import wiremock.org.eclipse.jetty.server.Request;

/**
 * A body that is read as it comes, without a thread that waits for it. Large ones are read one after the other, whatever
 * number of them comes at once: a call as it usually is finds a processor that is free.
 */
final class AwaitedBody implements ReadListener, AsyncListener {

    static final int MOST = 10 << 20;
    // A sender that is a little over reads its answer more surely when it could send everything.
    private static final int DROPPED_AT_MOST = MOST + (4 << 20);
    // So much of a large one, and then the next has its turn.
    private static final int AT_ONCE = 512 << 10;
    private static final String ATTRIBUTE = AwaitedBody.class.getName();
    private static final System.Logger LOG = System.getLogger("org.ledgermock");

    private final Request request;
    private final ServletInputStream input;
    private final Resources resources;
    private final HeldBody held;
    private final AtomicBoolean ended = new AtomicBoolean();
    private long seen;
    private boolean tooLarge;
    private volatile Arrival arrival = Arrival.WHOLE;

    private AwaitedBody(Request request, Resources resources) throws IOException {
        this.request = request;
        this.input = request.getInputStream();
        this.resources = resources;
        long announced = request.getContentLengthLong();
        this.tooLarge = announced > MOST;
        this.held = new HeldBody(resources.room(), tooLarge ? 0 : (int) Math.max(0, announced));
    }

    /** Reads the body of a request, which is handled once more when it has come, or is known not to. */
    static void await(Request request, Resources resources) throws IOException {
        AsyncContext context = request.startAsync();
        context.setTimeout(resources.bounds().bodyTime().toMillis());
        AwaitedBody body = new AwaitedBody(request, resources);
        context.addListener(body);
        request.setAttribute(ATTRIBUTE, body);
        if (body.held.begin()) {
            body.input.setReadListener(body);
        } else {
            body.end(Arrival.NO_ROOM);
        }
    }

    /** The body that a request is handled once more for. */
    static Optional<AwaitedBody> of(Request request) {
        return Optional.ofNullable((AwaitedBody) request.getAttribute(ATTRIBUTE));
    }

    Arrival arrival() {
        return arrival;
    }

    /** The body, once, and until the request is answered: what it is held in is used again. */
    Body body() {
        return held.body();
    }

    @Override
    public void onDataAvailable() throws IOException {
        if (tooLarge || held.isLarge()) {
            readInTurn();
        } else {
            read(Long.MAX_VALUE);
        }
    }

    private void readInTurn() {
        resources.largeBodies().next(request.getHttpChannel().getConnector().getExecutor(), () -> {
            long before = seen;
            try {
                if (read(before + AT_ONCE)) {
                    readInTurn();
                }
            } catch (Throwable e) {
                onError(e);
            }
            return seen - before;
        });
    }

    /** Reads what has come, until so much was seen; whether there is more at once. */
    private boolean read(long most) throws IOException {
        while (!ended.get() && input.isReady() && !input.isFinished()) {
            if (seen >= most) {
                return true;
            }
            if (!tooLarge && !held.makeRoom()) {
                end(Arrival.NO_ROOM);
                return false;
            }
            int count = tooLarge ? held.drop(input) : held.read(input);
            if (count < 0) {
                return false;
            }
            seen += count;
            if (seen > MOST && !tooLarge) {
                tooLarge = true;
                held.letGo();
            }
            if (seen > DROPPED_AT_MOST) {
                end(Arrival.TOO_LARGE);
            }
        }
        return false;
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
        held.letGo();
    }

    private void end(Arrival how) {
        if (ended.compareAndSet(false, true)) {
            arrival = how;
            if (how != Arrival.WHOLE) {
                held.letGo();
            }
            request.getAsyncContext().dispatch();
        }
    }
}
