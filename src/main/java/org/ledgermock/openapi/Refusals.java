package org.ledgermock.openapi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ledgermock.contract.Contract;
import org.ledgermock.contract.Provenance;
import org.ledgermock.contract.Statement;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Options;
import org.ledgermock.protocol.ReadAnswer;

/** The refusals of a family: one as it is written, and every other error in its form. */
final class Refusals {

    private final ReadAnswer one;
    private final Options options;

    /** @param one a refusal that names its error */
    Refusals(ReadAnswer one, Options options) {
        this.one = one;
        this.options = options;
    }

    /** Where a body has what the schema of refusals describes. */
    String at() {
        return one.at();
    }

    /** An example of each error that these may be answered with at this HTTP status, by code. */
    Map<String, JsonObject> examples(List<Contract> contracts, int status) {
        Map<String, JsonObject> examples = new TreeMap<>();
        for (Contract contract : contracts) {
            for (Statement.ErrorCode error : contract.errors()) {
                if (error.httpStatus() == status && error.provenance() != Provenance.SUPERSEDED) {
                    examples.putIfAbsent(error.code(options), example(error));
                }
            }
        }
        return examples;
    }

    private JsonObject example(Statement.ErrorCode error) {
        return JsonObject.of("summary", error.says())
                .with("value", with(one.json(), error.code(options), error.text("en", Map.of())));
    }

    // The error's code and text stand where those of the one that is known stand.
    private JsonValue with(JsonValue value, String code, String text) {
        if (value instanceof JsonObject object) {
            JsonObject.Builder other = JsonObject.builder();
            object.forEach((name, member) -> other.put(name, with(member, code, text)));
            return other.build();
        }
        if (value instanceof JsonArray array) {
            return new JsonArray(
                    array.stream().map(item -> with(item, code, text)).toList());
        }
        if (value instanceof JsonNumber && one.code().equals(Optional.of(value.asText()))) {
            return new JsonNumber(new BigDecimal(code));
        }
        if (value instanceof JsonString string) {
            return one.code().filter(string.text()::equals).isPresent()
                    ? new JsonString(code)
                    : one.text().filter(string.text()::equals).isPresent() ? new JsonString(text) : value;
        }
        return value;
    }
}
