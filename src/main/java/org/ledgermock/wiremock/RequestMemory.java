package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.common.RequestCache;

/**
 * What WireMock remembers of a request, by thread, while it looks for a stub. It forgets that when it has answered; a
 * request that a family answers instead would be remembered for ever.
 */
final class RequestMemory {

    private static final boolean IS_THERE = isThere();

    private RequestMemory() {}

    static void clear() {
        if (IS_THERE) {
            RequestCache.onRequestEnd();
        }
    }

    // Earlier versions of WireMock remember nothing.
    private static boolean isThere() {
        ClassLoader loader = RequestMemory.class.getClassLoader();
        return loader.getResource("com/github/tomakehurst/wiremock/common/RequestCache.class") != null;
    }
}
