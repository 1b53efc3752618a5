package org.ledgermock.bench;

/** Judges every answer of a contestant while it is measured. Throws {@link WrongAnswer} for the first that is wrong. */
interface AnswerCheck {

    /** Invoked for each answer, as it arrives. */
    void accept(ResponseReader answer);

    /** Invoked when every call of a run has been answered. */
    default void finish() {}
}
