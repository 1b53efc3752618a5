package org.ledgermock.architecture.broken.util;

import wiremock.com.jayway.jsonpath.JsonPath;

/** One of two classes that import a library's copy from inside WireMock. */
final class First {
    static final Class<?> COPY = JsonPath.class;

    private First() {}
}
