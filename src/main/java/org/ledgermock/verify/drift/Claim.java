package org.ledgermock.verify.drift;

import java.util.ArrayList;
import java.util.List;
import org.ledgermock.contract.ClassPathFiles;
import org.ledgermock.contract.Locator;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.RecordReader;

/**
 * Something in a contract that rests on a line of a page.
 *
 * @param place the file below {@code schemas}, and the id of the statement, or where in the schema it stands
 */
record Claim(String place, Locator locator) {

    private static final String ROOT = "ledgermock/schemas/";

    /** Whose contracts have it. */
    String family() {
        return place.substring(0, place.indexOf('/'));
    }

    /** All that the contracts of these families claim: statements and properties alike. */
    static List<Claim> all(List<String> families, ClassPathFiles files) {
        List<Claim> claims = new ArrayList<>();
        for (String family : families) {
            for (String name : files.below(ROOT + family)) {
                if (name.endsWith(".json")) {
                    collect(files.json(name), name.substring(ROOT.length()), "", claims);
                }
            }
        }
        return claims;
    }

    private static void collect(JsonValue value, String file, String pointer, List<Claim> claims) {
        if (value instanceof JsonObject object) {
            String place = file + " " + object.text("id").orElse(pointer.isEmpty() ? "/" : pointer);
            object.object("locator").ifPresent(locator -> claims.add(new Claim(place, read(locator))));
            object.object("x-locator").ifPresent(locator -> claims.add(new Claim(place, read(locator))));
            object.forEach((name, field) -> collect(field, file, pointer + "/" + name, claims));
        } else if (value instanceof JsonArray array) {
            for (int at = 0; at < array.size(); at++) {
                collect(array.items().get(at), file, pointer + "/" + at, claims);
            }
        }
    }

    private static Locator read(JsonObject locator) {
        return RecordReader.read(locator, Locator.class);
    }
}
