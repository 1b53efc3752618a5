package org.ledgermock.server;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids of requests: random UUIDs. They are no secrets, so that the quick source of randomness will do. */
final class RequestIds {

    private RequestIds() {}

    static String next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long most = random.nextLong() & ~0xF000L | 0x4000L;
        long least = random.nextLong() & ~(3L << 62) | 1L << 63;
        return new UUID(most, least).toString();
    }
}
