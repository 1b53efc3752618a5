package org.ledgermock.architecture.broken.util;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.networknt.schema.SchemaRegistry;
import io.cucumber.java.en.Given;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;
import org.pcollections.PMap;
import org.testng.TestNG;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** Imports, in a package without a meaning, each library that has its place elsewhere, and one that has none. */
final class Libraries {
    static final List<Class<?>> MISPLACED = List.of(
            WireMockServer.class,
            SchemaRegistry.class,
            Given.class,
            Test.class,
            TestNG.class,
            TestAbortedException.class,
            PMap.class,
            CommandLine.class,
            JsonNode.class);
    static final Class<?> UNKNOWN = Assertions.class;

    private Libraries() {}
}
