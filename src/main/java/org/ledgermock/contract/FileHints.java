package org.ledgermock.contract;

import java.util.List;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;

/** What people who write files by hand do, and what to do instead. */
final class FileHints {

    private FileHints() {}

    /** Of a text that cannot be read as what its file's name says it is; empty when nothing is known. */
    static String ofUnreadable(String name, String text) {
        boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml");
        if (yaml) {
            return text.lines().anyMatch(line -> line.matches("\\s*\t.*"))
                    ? "; YAML is indented with spaces, and a line begins with a tab"
                    : "";
        }
        String start = text.stripLeading();
        boolean json = start.isEmpty() || start.startsWith("{") || start.startsWith("[") || start.startsWith("\"");
        return json ? "" : "; if it is YAML, let its name end in .yaml";
    }

    /**
     * Of a value of the wrong type in YAML, where quotes and zeros make the difference; empty when that is not it.
     *
     * @param expected types of JSON Schema
     */
    static String ofYamlType(List<String> expected, JsonValue got) {
        if (got instanceof JsonNumber && expected.contains("string")) {
            return "; in YAML, digits that are a text stand in quotes";
        }
        boolean number = expected.contains("number") || expected.contains("integer");
        return number && got instanceof JsonString text && text.text().matches("[+-]?[\\d_.]+")
                ? "; in YAML, a number has no quotes, no plus and no zeros before it"
                : "";
    }
}
