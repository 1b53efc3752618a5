package org.ledgermock.store;

import java.util.function.Consumer;

/** What the log's thread is to do next. */
sealed interface Errand {

    /** To bring what one has gathered. */
    record Bring(KeptRoots roots) implements Errand {}

    /** To do something with the log that others have to wait for. */
    record Ask(Runnable work, Consumer<StoreFailed> refused) implements Errand {}

    /** To end, when all before is done. */
    record End() implements Errand {}

    /** Tells who waits for it that it is not done. */
    default void refuse(StoreFailed why) {
        if (this instanceof Bring bring) {
            bring.roots.throwAway(why);
        } else if (this instanceof Ask ask) {
            ask.refused.accept(why);
        }
    }
}
