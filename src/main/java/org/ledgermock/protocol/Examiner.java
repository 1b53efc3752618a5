package org.ledgermock.protocol;

import java.util.List;

/** Says of requests that somebody pasted whether they are rightly signed: how a vendor signs, whatever its service. */
public interface Examiner {

    /** The requests in a log, in a form that only this vendor's clients write; none when it is another text. */
    default List<Pasted> read(String log) {
        return List.of();
    }

    /** Whether a request is one for this vendor. */
    boolean isFor(Pasted pasted);

    Examined examine(Pasted pasted, Keys keys);

    /** How to get a whole request from each of the vendor's clients, a line each. */
    List<String> ways();
}
