package org.ledgermock.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ledgermock.protocol.Pasted;

/** A command line taken apart as its shell does: a POSIX shell, or that of Windows. What a variable stood for is hidden. */
final class CurlWords {

    private static final Pattern WINDOWS = Pattern.compile("\\s\\^(?:\r?\n|\")");

    private final String text;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean begun;
    private int at;

    private CurlWords(String text) {
        this.text = text;
    }

    /** The words of the command that a text begins with. */
    static List<String> of(String command) {
        CurlWords words = new CurlWords(WINDOWS.matcher(command).find() ? withoutCarets(command) : command);
        words.split();
        return words.words;
    }

    // Outside of quotes a caret takes the next character as it is, a line end among them.
    private static String withoutCarets(String command) {
        StringBuilder plain = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < command.length(); at++) {
            char character = command.charAt(at);
            if (character == '^' && !quoted && at + 1 < command.length()) {
                at += command.startsWith("\r\n", at + 1) ? 2 : 1;
                plain.append(command.charAt(at) == '\n' ? ' ' : command.charAt(at));
            } else {
                quoted ^= character == '"' && (at == 0 || command.charAt(at - 1) != '\\');
                plain.append(character);
            }
        }
        return plain.toString();
    }

    private void split() {
        while (at < text.length() && !ends()) {
            char character = text.charAt(at++);
            if (character == '\'') {
                single();
            } else if (character == '"') {
                quoted();
            } else if (character == '$' && at < text.length() && text.charAt(at) == '\'') {
                at++;
                ansi();
            } else if (character == '$' && variable()) {
                add(Pasted.HIDDEN);
            } else if ((character == '\\' || character == '`') && skipLineEnd()) {
                close();
            } else if (character == '\\' && at < text.length()) {
                add(text.substring(at, ++at));
            } else if (character == ' ' || character == '\t' || character == '\r') {
                close();
            } else {
                add(Character.toString(character));
            }
        }
        close();
    }

    private boolean ends() {
        char character = text.charAt(at);
        return character == '\n'
                || character == '|'
                || character == ';'
                || character == '&' && (at + 1 == text.length() || " &\r\n".indexOf(text.charAt(at + 1)) >= 0);
    }

    private boolean skipLineEnd() {
        int from = text.startsWith("\r\n", at) ? at + 2 : text.startsWith("\n", at) ? at + 1 : -1;
        at = Math.max(at, from);
        return from >= 0;
    }

    private void single() {
        begun = true;
        int end = text.indexOf('\'', at);
        end = end < 0 ? text.length() : end;
        add(text.substring(at, end));
        at = Math.min(end + 1, text.length());
    }

    private void quoted() {
        begun = true;
        while (at < text.length() && text.charAt(at) != '"') {
            char character = text.charAt(at++);
            if (character == '\\' && skipLineEnd()) {
                continue;
            }
            if (character == '\\' && at < text.length() && "\"\\$`".indexOf(text.charAt(at)) >= 0) {
                add(text.substring(at, ++at));
            } else if (character == '$' && variable()) {
                add(Pasted.HIDDEN);
            } else {
                add(Character.toString(character));
            }
        }
        at = Math.min(at + 1, text.length());
    }

    // $name, ${name}, $(command): what they stood for is not in the text.
    private boolean variable() {
        int end = at;
        if (at < text.length() && (text.charAt(at) == '{' || text.charAt(at) == '(')) {
            end = text.indexOf(text.charAt(at) == '{' ? '}' : ')', at) + 1;
        } else {
            while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
                end++;
            }
        }
        boolean found = end > at && !Character.isDigit(text.charAt(at));
        at = found ? end : at;
        return found;
    }

    private void ansi() {
        begun = true;
        while (at < text.length() && text.charAt(at) != '\'') {
            char character = text.charAt(at++);
            if (character != '\\' || at == text.length()) {
                add(Character.toString(character));
                continue;
            }
            char escape = text.charAt(at++);
            int plain = "ntrabfv0".indexOf(escape);
            if (escape == 'u' || escape == 'x' || escape == 'U') {
                code(escape == 'x' ? 2 : escape == 'u' ? 4 : 8);
            } else {
                add(plain < 0 ? Character.toString(escape) : "\n\t\r\u0007\b\f\u000b\0".substring(plain, plain + 1));
            }
        }
        at = Math.min(at + 1, text.length());
    }

    private void code(int most) {
        int from = at;
        while (at < text.length() && at - from < most && Character.digit(text.charAt(at), 16) >= 0) {
            at++;
        }
        if (at > from) {
            int code = Integer.parseInt(text.substring(from, at), 16);
            add(Character.isValidCodePoint(code) ? Character.toString(code) : Pasted.HIDDEN);
        }
    }

    private void add(String more) {
        begun = true;
        word.append(more);
    }

    private void close() {
        if (begun) {
            words.add(word.toString());
        }
        word.setLength(0);
        begun = false;
    }
}
