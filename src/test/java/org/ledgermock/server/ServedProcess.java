package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ledgermock serve} in a process of its own, on a port of its choice. */
public final class ServedProcess {

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
    private static final Predicate<String> STARTED =
            line -> ADDRESS.matcher(line).find();

    private ServedProcess() {}

    /** @param jvm what its JVM is told, such as {@code -Xmx256m} */
    public static ChildJvm start(String jvm, String... options) throws IOException, InterruptedException {
        return ChildJvm.start(STARTED, words(jvm, options));
    }

    /** The same of one that may have so many files and connections open. */
    static ChildJvm startWithFiles(int most, String jvm, String... options) throws IOException, InterruptedException {
        return ChildJvm.startWithFiles(most, STARTED, words(jvm, options));
    }

    private static List<String> words(String jvm, String... options) {
        List<String> words = new ArrayList<>(
                List.of(jvm, "-cp", ChildJvm.classPath(), "org.ledgermock.cli.Main", "serve", "--port", "0"));
        words.addAll(List.of(options));
        if (!words.contains("--store")) {
            words.addAll(GivenStore.words());
        }
        return words;
    }

    /** Whether it listens. */
    static boolean isUp(ChildJvm child) {
        return child.lines().stream().anyMatch(STARTED);
    }

    /** Where it listens. */
    public static URI address(ChildJvm child) {
        Matcher address = ADDRESS.matcher(String.join("\n", child.lines()));
        assertThat(address.find()).as(child.lines().toString()).isTrue();
        return URI.create(address.group());
    }
}
