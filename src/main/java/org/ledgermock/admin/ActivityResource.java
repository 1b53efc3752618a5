package org.ledgermock.admin;

import java.time.Duration;
import java.util.List;
import org.ledgermock.journal.Activity;
import org.ledgermock.journal.CallUnderWay;
import org.ledgermock.journal.Journal;
import org.ledgermock.journal.SharedJournal;
import org.ledgermock.message.EnumNames;
import org.ledgermock.message.JsonBoolean;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.sandbox.Sandbox;

/** What goes on in a sandbox, now or as soon as something has come about: so that nobody has to ask again and again. */
final class ActivityResource {

    private static final int MOST_MILLIS = 20_000;

    private final AdminContext realm;

    ActivityResource(AdminContext realm) {
        this.realm = realm;
    }

    /** What can be waited for. */
    private enum Until {
        NOW,
        SETTLED,
        QUIET,
        CHANGED
    }

    List<Route> routes() {
        return List.of(Route.get(Route.SANDBOX + "/activity", this::answer)
                .asking("until", "since", "quietMillis", "withinMillis"));
    }

    private AdminAnswer answer(AdminRequest request) {
        Sandbox sandbox = realm.sandbox(request);
        Journal journal = sandbox.journal();
        Activity activity = journal.activity();
        boolean reached;
        SharedJournal.Watch watch = journal.watch();
        try {
            reached = isReached(activity, request);
        } finally {
            watch.close();
        }
        ExchangeJson json = new ExchangeJson(realm, sandbox);
        List<CallUnderWay> underWay = activity.underWay();
        JsonObject shown = JsonObject.of("mark", JsonNumber.of(activity.mark()))
                .with("reached", new JsonBoolean(reached))
                .with("underWay", PageJson.of(underWay, json::underWay));
        return AdminAnswer.ok(journal.servers()
                .map(servers -> shown.with("servers", JsonNumber.of(servers)))
                .orElse(shown));
    }

    private static boolean isReached(Activity activity, AdminRequest request) {
        Duration within = Duration.ofMillis(request.number("withinMillis", MOST_MILLIS, MOST_MILLIS));
        try {
            return switch (until(request)) {
                case NOW -> true;
                case SETTLED -> activity.awaitSettled(within);
                case QUIET ->
                    activity.awaitQuiet(Duration.ofMillis(request.number("quietMillis", 0, MOST_MILLIS)), within);
                case CHANGED -> activity.awaitChange(request.number("since", 0, Long.MAX_VALUE), within);
            };
        } catch (InterruptedException e) {
            // The server is stopping.
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Until until(AdminRequest request) {
        String text = request.query("until").orElse("now");
        for (Until one : Until.values()) {
            if (EnumNames.of(one).equals(text)) {
                return one;
            }
        }
        throw Problem.bad("'until' is now, settled, quiet or changed, not '%s'.".formatted(text));
    }
}
