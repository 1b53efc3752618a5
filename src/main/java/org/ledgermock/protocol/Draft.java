package org.ledgermock.protocol;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ledgermock.message.Headers;

/** A pasted request while it is read. */
public final class Draft {

    private final String form;
    private final List<Headers.Field> headers = new ArrayList<>();
    private String method = "";
    private String host = "";
    private String path = "/";
    private String query = "";
    private Optional<Instant> answered = Optional.empty();

    /** @param form what it is pasted as, in words */
    public Draft(String form) {
        this.form = form;
    }

    public Draft method(String named) {
        method = named.toUpperCase(Locale.ROOT);
        return this;
    }

    /** Empty until it is known. */
    public String method() {
        return method;
    }

    /** Takes path and query, and the host where the URL names one: it goes into the Host header, unless there is one. */
    public Draft url(String url) {
        String rest = url.replaceFirst("#.*", "");
        int scheme = rest.indexOf("://");
        if (scheme >= 0) {
            int end = endOfAuthority(rest, scheme + 3);
            host = rest.substring(scheme + 3, end)
                    .replaceFirst(".*@", "")
                    .replaceFirst(rest.startsWith("https") ? ":443$" : ":80$", "");
            rest = rest.substring(end);
        }
        int question = rest.indexOf('?');
        query = question < 0 ? "" : rest.substring(question + 1);
        path = question < 0 ? rest : rest.substring(0, question);
        path = path.isEmpty() ? "/" : path;
        return this;
    }

    private static int endOfAuthority(String url, int from) {
        int at = from;
        while (at < url.length() && "/?".indexOf(url.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** Adds to the query. */
    public void ask(String more) {
        query = query.isEmpty() ? more : query + "&" + more;
    }

    /** Takes a header; of HTTP/2's own fields the authority, which is the host. */
    public Draft header(String name, String value) {
        if (name.equals(":authority")) {
            host = value.trim();
        } else if (name.equals(":path")) {
            url(value.trim());
        } else if (name.equals(":method")) {
            method(value.trim());
        } else if (!name.startsWith(":")) {
            headers.add(new Headers.Field(name, value.trim()));
        }
        return this;
    }

    /** Takes a line of the form {@code Name: value}. */
    public boolean headerLine(String line) {
        int colon = line.indexOf(':', 1);
        if (colon < 0 || !line.substring(0, colon).matches(":?[A-Za-z0-9_-]+")) {
            return false;
        }
        header(line.substring(0, colon), line.substring(colon + 1));
        return true;
    }

    /** Adds a header unless there is one of this name. */
    public void addUnlessThere(String name, String value) {
        if (headers.stream().noneMatch(field -> field.name().equalsIgnoreCase(name))) {
            headers.add(new Headers.Field(name, value));
        }
    }

    /** Takes no header of this name. */
    public void without(String name) {
        headers.removeIf(field -> field.name().equalsIgnoreCase(name));
    }

    /** The first value under a name. */
    public Optional<String> first(String name) {
        return Headers.of(headers).first(name);
    }

    /** Takes the Date header of the answer. */
    public void answered(String date) {
        try {
            answered = Optional.of(ZonedDateTime.parse(date.trim(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            answered = Optional.empty();
        }
    }

    /** The request, with this body. */
    public Pasted with(byte[] body) {
        return with(List.of(body), Optional.empty());
    }

    /**
     * The request, whose body is not there.
     *
     * @param problem why
     */
    public Pasted without(Optional<String> problem) {
        return with(List.of(), problem);
    }

    /**
     * The request.
     *
     * @param bodies what its body may be, the likeliest first
     * @param problem why it may be another one
     */
    public Pasted with(List<byte[]> bodies, Optional<String> problem) {
        if (!host.isEmpty()) {
            addUnlessThere("Host", host);
        }
        return new Pasted(form, method, path, query, Headers.of(headers), bodies, problem, answered);
    }
}
