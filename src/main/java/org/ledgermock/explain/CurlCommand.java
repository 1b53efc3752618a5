package org.ledgermock.explain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.protocol.Draft;
import org.ledgermock.protocol.Pasted;

/** A request as curl would send it, by its command line. */
final class CurlCommand {

    private static final Map<String, String> LONG = Map.ofEntries(
            Map.entry("-X", "--request"),
            Map.entry("-H", "--header"),
            Map.entry("-d", "--data"),
            Map.entry("--data-ascii", "--data"),
            Map.entry("-G", "--get"),
            Map.entry("-F", "--form"),
            Map.entry("--form-string", "--form"),
            Map.entry("-T", "--upload-file"),
            Map.entry("-A", "--user-agent"),
            Map.entry("-I", "--head"));
    // Of those that take a word and say nothing of what is sent: else the word would be taken for a URL.
    private static final Set<String> WITH_A_WORD = Set.of(
            "-o",
            "-w",
            "-x",
            "-m",
            "-u",
            "-b",
            "-c",
            "-e",
            "-E",
            "-K",
            "-r",
            "-y",
            "-Y",
            "-z",
            "-D",
            "-C",
            "-t",
            "-Q",
            "-P",
            "-h",
            "--output",
            "--write-out",
            "--proxy",
            "--max-time",
            "--user",
            "--cookie",
            "--cookie-jar",
            "--referer",
            "--cert",
            "--key",
            "--cacert",
            "--capath",
            "--config",
            "--connect-timeout",
            "--connect-to",
            "--resolve",
            "--retry",
            "--retry-delay",
            "--retry-max-time",
            "--limit-rate",
            "--interface",
            "--ciphers",
            "--proxy-user",
            "--noproxy",
            "--trace",
            "--trace-ascii",
            "--dump-header",
            "--aws-sigv4",
            "--cert-type",
            "--key-type",
            "--pass",
            "--max-redirs",
            "--range",
            "--speed-limit",
            "--speed-time",
            "--time-cond",
            "--unix-socket",
            "--tls-max",
            "--proto",
            "--stderr",
            "--oauth2-bearer",
            "--dns-servers",
            "--socks5");

    private final Path folder;
    private final Charset charset;
    private final Draft draft = new Draft("a curl command");
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private Optional<String> noBody = Optional.empty();
    private Optional<String> doubt = Optional.empty();
    private String contentType = "";
    private boolean hasBody;
    private boolean inQuery;

    private CurlCommand(Path folder, Charset charset) {
        this.folder = folder;
        this.charset = charset;
    }

    /**
     * The request of a command line.
     *
     * @param folder where the files are that it names
     * @param charset in which the command was typed
     */
    static Pasted read(String command, Path folder, Charset charset) {
        List<String> words = CurlWords.of(command);
        CurlCommand curl = new CurlCommand(folder, charset);
        curl.take(new ArrayDeque<>(words.subList(1, words.size())));
        return curl.pasted();
    }

    private void take(Deque<String> words) {
        while (!words.isEmpty()) {
            String word = words.pop();
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            if (equals > 0) {
                words.push(word.substring(equals + 1));
                word = word.substring(0, equals);
            } else if (word.length() > 2 && word.charAt(0) == '-' && word.charAt(1) != '-') {
                // -XPOST, and -sSd: the rest is its word, or further options.
                String first = word.substring(0, 2);
                words.push(takesAWord(first) ? word.substring(2) : "-" + word.substring(2));
                word = first;
            }
            option(LONG.getOrDefault(word, word), words);
        }
    }

    private static boolean takesAWord(String option) {
        return WITH_A_WORD.contains(option) || LONG.containsKey(option) && !"-G-I".contains(option);
    }

    private void option(String name, Deque<String> words) {
        switch (name) {
            case "--request" -> draft.method(next(words));
            case "--header" -> header(next(words));
            case "--user-agent" -> draft.header("User-Agent", next(words));
            case "--url" -> draft.url(next(words));
            case "--get" -> inQuery = true;
            case "--head" -> draft.method("HEAD");
            case "--data" -> data(next(words), true, true);
            case "--data-raw" -> data(next(words), false, false);
            case "--data-binary" -> data(next(words), true, false);
            case "--data-urlencode" -> urlencode(next(words));
            case "--json" -> {
                contentType = "application/json";
                data(next(words), true, false);
            }
            case "--form" -> lack(words, "curl makes up the boundary of -F anew each time");
            case "--upload-file" -> lack(words, "it is in a file that -T names; give it with --data-binary");
            default -> {
                if (WITH_A_WORD.contains(name)) {
                    next(words);
                } else if (!name.startsWith("-")) {
                    draft.url(name.contains("://") ? name : "http://" + name);
                }
            }
        }
    }

    private static String next(Deque<String> words) {
        return words.isEmpty() ? "" : words.pop();
    }

    private void lack(Deque<String> words, String why) {
        next(words);
        hasBody = true;
        noBody = Optional.of(why);
    }

    private void header(String line) {
        if (line.endsWith(";") && !line.contains(":")) {
            draft.header(line.substring(0, line.length() - 1), "");
        } else if (line.strip().endsWith(":")) {
            draft.without(line.strip().replace(":", ""));
        } else {
            draft.headerLine(line);
        }
    }

    private void data(String word, boolean files, boolean withoutLineEnds) {
        join();
        if (!files || !word.startsWith("@")) {
            body.writeBytes(word.getBytes(charset));
            if (Pasted.isMasked(word)) {
                doubt = Optional.of("part of it is hidden, or was in a variable of the shell");
            }
            return;
        }
        String name = word.substring(1);
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(name));
            String text = new String(bytes, ISO_8859_1);
            body.writeBytes((withoutLineEnds ? text.replaceAll("[\r\n\0]", "") : text).getBytes(ISO_8859_1));
        } catch (IOException | InvalidPathException e) {
            noBody = Optional.of("it is in the file '%s', which cannot be read here".formatted(name));
        }
    }

    private void join() {
        if (hasBody) {
            body.write('&');
        }
        hasBody = true;
    }

    private void urlencode(String word) {
        int equals = word.indexOf('=');
        if (word.contains("@") && (equals < 0 || word.indexOf('@') < equals)) {
            noBody = Optional.of("it is in a file that --data-urlencode names");
        }
        join();
        String name = equals < 0 ? "" : word.substring(0, equals + 1);
        body.writeBytes(((equals == 0 ? "" : name)
                        + URLEncoder.encode(word.substring(equals + 1), UTF_8)
                                .replace("+", "%20")
                                .replace("*", "%2A")
                                .replace("%7E", "~"))
                .getBytes(charset));
    }

    private Pasted pasted() {
        if (inQuery && hasBody) {
            draft.ask(body.toString(charset));
        }
        boolean posts = hasBody && !inQuery;
        if (draft.method().isEmpty()) {
            draft.method(posts ? "POST" : "GET");
        }
        if (posts) {
            draft.addUnlessThere(
                    "Content-Type", contentType.isEmpty() ? "application/x-www-form-urlencoded" : contentType);
        }
        return noBody.isPresent() && posts
                ? draft.without(noBody)
                : draft.with(List.of(posts ? body.toByteArray() : new byte[0]), doubt);
    }
}
