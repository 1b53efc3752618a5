package org.ledgermock.tencent.protocol;

import java.util.Locale;
import java.util.function.UnaryOperator;

/** How a canonical request and a string to sign are written: rightly, or as signers are known to do it. */
enum Tc3Layout {
    RIGHT("", request -> request, text -> text),
    PATH_LEFT_OUT(
            "The path was left out of the canonical request, whose second line is '/'.",
            request -> request.replaceFirst("\n/\n", "\n\n")),
    EMPTY_LINE_LEFT_OUT(
            "The empty line between the headers and SignedHeaders was left out of the canonical request.",
            request -> request.replaceFirst("\n\n(?=[^\n]*\n[^\n]*$)", "\n")),
    TWO_EMPTY_LINES(
            "Two empty lines stand between the headers and SignedHeaders in the canonical request, where one belongs.",
            request -> request.replaceFirst("\n\n(?=[^\n]*\n[^\n]*$)", "\n\n\n")),
    LINE_END_ADDED(
            "The canonical request was ended with a line end; it ends with the hash of the body.",
            request -> request + "\n"),
    NOT_HASHED(
            "The canonical request itself was put into the string to sign, where its SHA-256 in hex belongs.",
            request -> request),
    LITERAL(Cause.LITERAL, Tc3Layout::literal, Tc3Layout::literal),
    LITERAL_IN_REQUEST(Cause.LITERAL, Tc3Layout::literal),
    LITERAL_IN_TEXT(Cause.LITERAL, request -> request, Tc3Layout::literal),
    CRLF(Cause.CRLF, Tc3Layout::crlf, Tc3Layout::crlf),
    CRLF_IN_REQUEST(Cause.CRLF, Tc3Layout::crlf),
    CRLF_IN_TEXT(Cause.CRLF, request -> request, Tc3Layout::crlf),
    HTTPS_URL(Cause.URL, request -> withUrl(request, "https://")),
    HTTP_URL(Cause.URL, request -> withUrl(request, "http://")),
    ALGORITHM_LEFT_OUT(
            "The string to sign was written without its first line, 'TC3-HMAC-SHA256'.",
            request -> request,
            text -> text.substring(text.indexOf('\n') + 1)),
    ALGORITHM_OF_VERSION_1(Cause.ALGORITHM, request -> request, text -> text.replace("TC3-HMAC-SHA256", "HmacSHA256")),
    ALGORITHM_CUT(Cause.ALGORITHM, request -> request, text -> text.replace("TC3-HMAC-SHA256", "HMAC-SHA256")),
    TEXT_ENDED(
            "The string to sign was ended with a line end; it ends with the hash of the canonical request.",
            request -> request,
            text -> text + "\n"),
    QUESTION_MARK(
            "A question mark was signed in front of the query; the canonical request has the query alone.",
            request -> request.replaceFirst("\n/\n", "\n/\n?")),
    CAPITAL_HASHES(Cause.CAPITALS, Tc3Layout::capitals, Tc3Layout::capitals),
    CAPITAL_HASH_OF_BODY(Cause.CAPITALS, Tc3Layout::capitals),
    CAPITAL_HASH_OF_REQUEST(Cause.CAPITALS, request -> request, Tc3Layout::capitals),
    SECONDS_TIMES_THOUSAND(
            "The timestamp was signed in milliseconds, but X-TC-Timestamp is in seconds.",
            request -> request,
            text -> text.replaceFirst("\n(\\d+)\n", "\n$1000\n"));

    /** Causes that several ways of writing have in common. */
    private static final class Cause {
        static final String LITERAL =
                "A backslash and an n were signed where a line ends: in single quotes '\\n' stands for these two characters in many languages.";
        static final String CRLF = "Lines were ended with CR and LF in what was signed; they end with LF alone.";
        static final String ALGORITHM =
                "Another algorithm was named in the string to sign, whose first line is 'TC3-HMAC-SHA256'.";
        static final String URL = "The whole URL was signed as the path, which is '/'.";
        static final String CAPITALS = "A hash was signed in capital letters; hashes are in lower-case hex.";
    }

    private final String cause;
    private final UnaryOperator<String> request;
    private final UnaryOperator<String> text;

    Tc3Layout(String cause, UnaryOperator<String> request) {
        this(cause, request, text -> text);
    }

    Tc3Layout(String cause, UnaryOperator<String> request, UnaryOperator<String> text) {
        this.cause = cause;
        this.request = request;
        this.text = text;
    }

    String cause() {
        return cause;
    }

    /** The canonical request, from the right one. */
    String request(String right) {
        return request.apply(right);
    }

    /** The string to sign over a canonical request. */
    String text(Tc3Signature signed, String canonicalRequest, UnaryOperator<String> hash) {
        return text.apply(signed.stringToSign(this == NOT_HASHED ? canonicalRequest : hash.apply(canonicalRequest)));
    }

    private static String literal(String lines) {
        return lines.replace("\n", "\\n");
    }

    private static String crlf(String lines) {
        return lines.replace("\n", "\r\n");
    }

    private static String capitals(String lines) {
        int hash = lines.lastIndexOf('\n') + 1;
        return lines.substring(0, hash) + lines.substring(hash).toUpperCase(Locale.ROOT);
    }

    private static String withUrl(String request, String scheme) {
        int host = request.indexOf("\nhost:") + "\nhost:".length();
        String url = scheme + request.substring(host, request.indexOf('\n', host)) + "/";
        return request.replaceFirst("\n/\n", "\n" + java.util.regex.Matcher.quoteReplacement(url) + "\n");
    }
}
