package org.ledgermock.pipeline;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ledgermock.message.Headers;
import org.ledgermock.message.Response;

/** The Date of answers (RFC 9110), written anew for each second; headers that all answers share, with it, too. */
final class AnswerDate {

    static final String NAME = "Date";

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** @param all the headers that the first answer of the second had, and the Date */
    private record Written(long second, String text, Headers beside, Headers all) {}

    private volatile Written last = written(Instant.EPOCH, Headers.NONE);

    Response on(Response answer, Instant at) {
        Headers beside = answer.headers();
        Written known = last;
        if (known.second != at.getEpochSecond()) {
            known = written(at, beside);
            last = known;
        }
        return new Response(
                answer.status(), known.beside == beside ? known.all : beside.and(NAME, known.text), answer.body());
    }

    private static Written written(Instant at, Headers beside) {
        String text = FORM.format(at);
        return new Written(at.getEpochSecond(), text, beside, beside.and(NAME, text));
    }
}
