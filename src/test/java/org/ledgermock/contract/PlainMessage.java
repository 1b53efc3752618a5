package org.ledgermock.contract;

import java.util.regex.Pattern;

/** What is said of a file, without lines and columns: these have tests of their own. */
public final class PlainMessage {

    private static final Pattern POSITION = Pattern.compile("(?m)^(\\S+?):\\d+:\\d+: ");

    private PlainMessage() {}

    public static String of(Throwable thrown) {
        return POSITION.matcher(String.valueOf(thrown.getMessage())).replaceAll("$1: ");
    }
}
