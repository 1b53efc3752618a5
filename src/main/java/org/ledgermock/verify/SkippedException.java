package org.ledgermock.verify;

import org.opentest4j.TestAbortedException;

/** Something is left out on this target, and why. It is neither proven nor refuted. */
public final class SkippedException extends TestAbortedException {

    private static final long serialVersionUID = 1;

    public SkippedException(String why) {
        super(why);
    }
}
