package org.ledgermock.story;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** An answer as text, from which values are read as they are written: all digits of a uid, every zero of an amount. */
record MemberAnswer(String text) {

    private static final Pattern SUCCESS = Pattern.compile("\"status\"\\s*:\\s*\"success\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern POST_BACK = Pattern.compile("\"postBackParameter\"\\s*:\\s*(\\{[^{}]*\\})");
    private static final String VALUE = "\"\\s*:\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|(-?[0-9][0-9.]*))";

    boolean succeeded() {
        return SUCCESS.matcher(text).find();
    }

    /** The values of all fields of this name, in their order. */
    List<String> all(String name) {
        return Pattern.compile("\"" + Pattern.quote(name) + VALUE)
                .matcher(text)
                .results()
                .map(MemberAnswer::value)
                .toList();
    }

    private static String value(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    /** The value of the only field of this name. */
    String one(String name) {
        List<String> all = all(name);
        if (all.size() != 1) {
            throw new AssertionError("expected one " + name + ", got " + all + " in " + text);
        }
        return all.get(0);
    }

    BigDecimal amount(String name) {
        return new BigDecimal(one(name));
    }

    /** What has to be sent back for the next page, unchanged. */
    String postBackParameter() {
        return POST_BACK
                .matcher(text)
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no postBackParameter in " + text))
                .group(1);
    }
}
