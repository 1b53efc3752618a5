package org.ledgermock.verify;

import org.ledgermock.message.Texts;

/** What of an answer goes into messages and reports. */
public final class Shown {

    private Shown() {}

    public static String body(Answer answer) {
        return Texts.shortened(Texts.oneLine(Session.hide(answer.body())));
    }
}
