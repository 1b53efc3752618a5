package org.ledgermock.message;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * Where in the text of a file its values stand. Found by reading the text once more: only a file that is wrong needs it.
 *
 * @param places by JSON Pointer; of a field that of its name
 * @param end where reading came to an end before the text did
 */
public record JsonPlaces(Map<String, Place> places, Optional<Place> end) {

    private static final Pattern YAML_PLACE = Pattern.compile("in reader, line (\\d{1,9}), column (\\d{1,9})");

    /** Of a text that nobody can look into. */
    public static final JsonPlaces NONE = new JsonPlaces(Map.of(), Optional.empty());

    /** A line and a column, both from 1 on. */
    public record Place(int line, int column) implements Comparable<Place> {

        public static final Place FIRST = new Place(1, 1);

        @Override
        public int compareTo(Place other) {
            return line == other.line ? Integer.compare(column, other.column) : Integer.compare(line, other.line);
        }

        private static Place of(TokenStreamLocation location) {
            return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
        }
    }

    public JsonPlaces {
        places = Map.copyOf(places);
    }

    /** Those of a JSON text, or of a YAML text. */
    public static JsonPlaces of(String text, boolean yaml) {
        Map<String, Place> places = new HashMap<>();
        try (JsonParser parser = JsonReader.parser(text, yaml)) {
            return new JsonPlaces(places, end(parser, places));
        }
    }

    private static Optional<Place> end(JsonParser parser, Map<String, Place> places) {
        try {
            int depth = 0;
            JsonToken token = parser.nextToken();
            while (token != null && (depth > 0 || places.isEmpty())) {
                depth += note(parser, token, places);
                token = parser.nextToken();
            }
            return token == null ? Optional.empty() : Optional.of(Place.of(parser.currentTokenLocation()));
        } catch (JacksonException e) {
            return said(e).or(() ->
                    Optional.of(Place.of(e.getLocation() == null ? parser.currentLocation() : e.getLocation())));
        }
    }

    // Of YAML the message alone has the place at which it cannot be read on.
    private static Optional<Place> said(JacksonException e) {
        return YAML_PLACE
                .matcher(e.getOriginalMessage())
                .results()
                .map(found -> new Place(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                .max(Place::compareTo);
    }

    /** By how much the depth changes. */
    private static int note(JsonParser parser, JsonToken token, Map<String, Place> places) {
        if (token.isStructEnd()) {
            return -1;
        }
        String pointer = parser.streamReadContext().pathAsPointer().toString();
        Place place = Place.of(parser.currentTokenLocation());
        if (token == JsonToken.PROPERTY_NAME) {
            places.put(pointer, place);
        } else {
            places.putIfAbsent(pointer, place);
        }
        return token.isStructStart() ? 1 : 0;
    }

    /** Where the value at a pointer stands, or what holds it. */
    public Optional<Place> find(String pointer) {
        String at = pointer;
        while (!places.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return Optional.ofNullable(places.get(at));
    }
}
