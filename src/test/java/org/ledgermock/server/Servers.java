package org.ledgermock.server;

import java.net.URI;

/** Servers that clients may call in any order, as if they were one. */
public interface Servers {

    int size();

    /** Where the one at this place listens, or did when it was there last. */
    URI address(int seat);

    /** Whether it is there, as far as is known. */
    boolean isUp(int seat);
}
