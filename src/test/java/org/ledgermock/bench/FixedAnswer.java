package org.ledgermock.bench;

import java.util.function.Consumer;

/** Holds a server that can only have one answer to that one. */
record FixedAnswer(String body) implements Consumer<Answer> {

    @Override
    public void accept(Answer answer) {
        if (!answer.isOk() || !answer.body().equals(body)) {
            throw new Answer.Wrong("other bytes than " + body, answer);
        }
    }
}
