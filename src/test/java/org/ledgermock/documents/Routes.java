package org.ledgermock.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ledgermock.admin.AdminApi;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;

/** What the admin API's OpenAPI document says of each route. */
final class Routes {

    private Routes() {}

    static String table() {
        Table table = Table.of("route", "does");
        JsonObject paths = document().object("paths").orElseThrow();
        for (String path : paths.names()) {
            JsonObject methods = paths.object(path).orElseThrow();
            for (String method : methods.names()) {
                Optional<String> summary = methods.object(method).flatMap(operation -> operation.text("summary"));
                summary.ifPresent(says ->
                        table.row(List.of("`%s %s`".formatted(method.toUpperCase(Locale.ROOT), path), says)));
            }
        }
        return table.toString();
    }

    private static JsonObject document() {
        try (InputStream stream = AdminApi.class.getResourceAsStream("/ledgermock/admin/openapi.json")) {
            String text = new String(stream.readAllBytes(), UTF_8);
            return (JsonObject) ((JsonReading.Read) JsonReader.read(text)).value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
