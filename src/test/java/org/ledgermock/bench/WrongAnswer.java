package org.ledgermock.bench;

/** A contestant answered something else than it should: whatever was measured so far is worth nothing. */
final class WrongAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongAnswer(String what) {
        super(what);
    }

    WrongAnswer(String what, ResponseReader answer) {
        super("%s the answer with status %d: %s".formatted(what, answer.status(), answer.bodyText()));
    }
}
