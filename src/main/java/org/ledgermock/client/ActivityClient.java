package org.ledgermock.client;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ledgermock.message.JsonObject;

/** What goes on in a sandbox, and waiting for it without asking again and again. */
public final class ActivityClient {

    private static final Duration MOST = Duration.ofSeconds(20);

    private final AdminConnection connection;
    private final String path;

    ActivityClient(AdminConnection connection, String path) {
        this.connection = connection;
        this.path = path;
    }

    public ActivityView now() {
        return ask("now", Duration.ZERO, Map.of());
    }

    /** Waits until the calls have ended that are under way now, but not for those that begin meanwhile. */
    public ActivityView awaitSettled(Duration within) {
        return await("settled", within, Map.of());
    }

    /** Waits until no call is under way, and none has come for so long, at most 20 seconds. */
    public ActivityView awaitQuiet(Duration quiet, Duration within) {
        return await("quiet", within, Map.of("quietMillis", Long.toString(quiet.toMillis())));
    }

    /** Waits until a call has begun or ended, or the state has changed, since it was at this mark. */
    public ActivityView awaitChange(long mark, Duration within) {
        return await("changed", within, Map.of("since", Long.toString(mark)));
    }

    // One request is bounded by the server, and by how long an HTTP client waits for an answer.
    private ActivityView await(String until, Duration within, Map<String, String> details) {
        Duration left = within;
        while (true) {
            Duration span = left.compareTo(MOST) < 0 ? left : MOST;
            ActivityView view = ask(until, span, details);
            left = left.minus(span);
            if (view.reached() || left.isZero() || left.isNegative()) {
                return view;
            }
        }
    }

    private ActivityView ask(String until, Duration within, Map<String, String> details) {
        Map<String, String> asked = new LinkedHashMap<>(details);
        asked.put("until", until);
        asked.put("withinMillis", Long.toString(Math.max(0, within.toMillis())));
        JsonObject document = connection.get(path, asked);
        return Documents.read(document, ActivityView.class);
    }
}
