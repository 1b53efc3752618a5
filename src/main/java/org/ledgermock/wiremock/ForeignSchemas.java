package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.extension.requestfilter.AdminRequestFilterV2;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ledgermock.contract.DataFile;
import org.ledgermock.contract.InvalidFile;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Texts;

/**
 * Keeps out JSON schemas of stubs that refer to other documents, where a server calls no other: WireMock fetches those
 * as soon as it reads the stub.
 */
final class ForeignSchemas implements AdminRequestFilterV2 {

    private static final String MATCHER = "matchesJsonSchema";
    private static final Set<String> REFERENCES = Set.of("$ref", "$dynamicRef", "$recursiveRef", "$schema");
    // Within the document, or one of those that the library has with it.
    private static final Pattern AT_HAND = Pattern.compile("#.*|https?://json-schema\\.org/draft[-/][\\w-]+/schema#?");

    @Override
    public String getName() {
        return "ledgermock-foreign-schemas";
    }

    @Override
    public RequestFilterAction filter(Request request, ServeEvent event) {
        return problem(request.getBodyAsString())
                .map(problem -> RequestFilterAction.stopWith(
                        AdminRoutes.definition(FallbackResponder.problem(409, "Nothing was changed: " + problem))))
                .orElseGet(() -> RequestFilterAction.continueWith(request));
    }

    /** @throws InvalidFile when a stub of the folder has such a schema */
    static void requireNone(Path stubs) {
        Path folder = stubs.resolve("mappings");
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".json")).toList()) {
                Optional<String> problem = problem(DataFile.text(file));
                if (problem.isPresent()) {
                    throw new InvalidFile(file.toString(), problem.get());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> problem(String document) {
        // A name can be written with escapes.
        if (!document.contains(MATCHER) && !document.contains("\\u")) {
            return Optional.empty();
        }
        List<String> foreign = new ArrayList<>();
        collect(document, false, foreign);
        return foreign.stream()
                .findFirst()
                .map(reference -> "a JSON schema refers to %s, and %s"
                        .formatted(Texts.oneLine(Texts.shortened(reference)), NoHttpClients.WHY));
    }

    // What is read here in one way and by WireMock in another would be a way around this: it has to be plain JSON.
    private static void collect(String document, boolean inSchema, List<String> foreign) {
        JsonReading reading = JsonReader.read(document);
        if (reading instanceof JsonReading.Read read) {
            collect(read.value(), inSchema, foreign);
        } else {
            foreign.add("what cannot be told (%s)".formatted(((JsonReading.Unreadable) reading).detail()));
        }
    }

    private static void collect(JsonValue value, boolean inSchema, List<String> foreign) {
        if (value instanceof JsonArray array) {
            array.forEach(item -> collect(item, inSchema, foreign));
        } else if (value instanceof JsonObject object) {
            object.forEach((name, member) -> {
                if (name.equals(MATCHER) && member instanceof JsonString schema) {
                    collect(schema.text(), true, foreign);
                } else if (inSchema && isForeign(name, member)) {
                    foreign.add("'" + member.asText() + "'");
                } else {
                    collect(member, inSchema || name.equals(MATCHER), foreign);
                }
            });
        }
    }

    private static boolean isForeign(String name, JsonValue member) {
        return REFERENCES.contains(name)
                && member instanceof JsonString reference
                && !AT_HAND.matcher(reference.text()).matches();
    }
}
