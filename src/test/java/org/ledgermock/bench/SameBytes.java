package org.ledgermock.bench;

/** Holds a static contestant to the very bytes it was given. */
final class SameBytes implements AnswerCheck {

    private final byte[] expected;

    SameBytes(byte[] expected) {
        this.expected = expected.clone();
    }

    @Override
    public void accept(ResponseReader answer) {
        if (answer.status() != 200 || !answer.bodyEquals(expected)) {
            throw new WrongAnswer("expected other bytes than those of", answer);
        }
    }
}
