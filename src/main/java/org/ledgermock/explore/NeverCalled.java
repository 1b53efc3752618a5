package org.ledgermock.explore;

/** A flow made no call at all: what it would do when calls go wrong cannot be known. */
public final class NeverCalled extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    NeverCalled(Ended ended) {
        super("it made no call that Ledgermock knows, and ended with: %s%s"
                .formatted(
                        ended.said(),
                        ended.output().isBlank()
                                ? ""
                                : "; it said: " + ended.output().strip()));
    }
}
