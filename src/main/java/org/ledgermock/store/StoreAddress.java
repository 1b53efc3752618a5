package org.ledgermock.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.net.URLDecoder;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a store is. As a text it is for people: of a database it has neither passwords nor any other parameter. */
public sealed interface StoreAddress {

    /** A file, which is one server's. */
    record InFile(Path file) implements StoreAddress {

        public InFile {
            file = file.toAbsolutePath();
        }

        @Override
        public String toString() {
            return file.toString();
        }
    }

    /**
     * A database, which servers share.
     *
     * @param url without anything secret
     * @param parameters for its driver, among them {@code user} and {@code password} where they were given
     */
    record InDatabase(String url, Map<String, String> parameters) implements StoreAddress {

        private static final String SCHEME = "jdbc:postgresql:";
        private static final Pattern OTHER = Pattern.compile("(jdbc:[A-Za-z0-9]+|[A-Za-z][A-Za-z0-9+.-]+(?=://)).*");
        private static final String HOST = "(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::[0-9]{1,5})?";
        private static final Pattern FORM = Pattern.compile(
                "%s//(?:([^/]*)@)?((?:%s)(?:,%s)*/[^/?#@]+)(?:\\?([^#@]*))?".formatted(SCHEME, HOST, HOST));
        private static final Pattern PARAMETER = Pattern.compile("([A-Za-z]+)=(.*)");

        public InDatabase {
            requireNonNull(url, "url");
            parameters = Map.copyOf(parameters);
        }

        // What cannot be taken apart is not shown: any part of it may be one of a password.
        private static InDatabase read(String text) {
            Matcher parts = FORM.matcher(text);
            if (!parts.matches()) {
                throw unreadable();
            }
            Map<String, String> parameters = new TreeMap<>();
            if (parts.group(1) != null) {
                String[] caller = parts.group(1).split(":", 2);
                parameters.put("user", decoded(caller[0].replace("+", "%2B")));
                if (caller.length == 2) {
                    parameters.put("password", decoded(caller[1].replace("+", "%2B")));
                }
            }
            String query = parts.group(3) == null ? "" : parts.group(3);
            for (String one : query.split("&")) {
                Matcher parameter = PARAMETER.matcher(one);
                if (parameter.matches()) {
                    parameters.put(parameter.group(1), decoded(parameter.group(2)));
                } else if (!one.isEmpty()) {
                    throw unreadable();
                }
            }
            return new InDatabase(SCHEME + "//" + parts.group(2), parameters);
        }

        // As PostgreSQL's driver reads them.
        private static String decoded(String text) {
            try {
                return URLDecoder.decode(text, UTF_8);
            } catch (IllegalArgumentException e) {
                throw unreadable();
            }
        }

        private static IllegalArgumentException unreadable() {
            return new IllegalArgumentException(
                    "the address of a store in PostgreSQL is jdbc:postgresql://HOST:PORT/DATABASE?user=USER&password=PASSWORD,"
                            + " in which '/', '?', '#', '@', '&' and '%' in a name or password are written as %2F, %3F, %23, %40,"
                            + " %26 and %25");
        }

        @Override
        public String toString() {
            return url;
        }
    }

    /**
     * Reads what a user gives: the name of a file, or the address of a database.
     *
     * @throws IllegalArgumentException when it is neither; the message has nothing secret
     */
    static StoreAddress of(String text) {
        if (text.startsWith(InDatabase.SCHEME)) {
            return InDatabase.read(text);
        }
        Matcher other = InDatabase.OTHER.matcher(text);
        if (other.matches()) {
            throw new IllegalArgumentException(
                    "a store is in a file, or in a database at jdbc:postgresql://…, and not at %s:…"
                            .formatted(other.group(1)));
        }
        return new InFile(Path.of(text));
    }
}
