package org.ledgermock.fuzz;

import org.ledgermock.admin.AdminApi;
import org.ledgermock.message.Headers;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.Request;
import org.ledgermock.message.Response;

/** Requests to the admin API: a refusal says what is wrong, and nothing is a defect. */
public final class AdminFuzz {

    private static final int REFUSED = 400;
    private static final int FAILED = 500;

    private AdminFuzz() {}

    /** The first line is a method and a path with a query, below the API's own; what follows is the body. */
    public static void fuzzerTestOneInput(byte[] data) {
        Split split = Split.of(data);
        String[] line = split.line().split(" ", 2);
        // That resource waits for what somebody else does.
        if (line.length < 2 || !line[1].matches("[!-~]*") || line[1].contains("activity")) {
            return;
        }
        int mark = (line[1] + "?").indexOf('?');
        Request request = Request.whole(
                line[0].toUpperCase(java.util.Locale.ROOT),
                AdminApi.ROOT + "/" + line[1].substring(0, mark),
                line[1].substring(Math.min(line[1].length(), mark + 1)),
                Headers.NONE,
                split.rest());

        Response response = Ground.one().admin(request);

        Require.that(response.status() < FAILED, () -> "%d: %s".formatted(response.status(), response.bodyText()));
        if (response.status() >= REFUSED) {
            Require.that(
                    JsonReader.read(response.body()) instanceof JsonReading.Read read
                            && read.value() instanceof JsonObject object
                            && object.text("problem")
                                    .filter(text -> !text.isBlank())
                                    .isPresent(),
                    () -> "refused without a reason: " + response.bodyText());
        }
    }
}
