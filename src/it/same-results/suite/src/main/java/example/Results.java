package example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;

/** What behaviours told, one a line, in the file that the system property {@code results} names. */
public final class Results {

    private Results() {}

    public static synchronized void add(String name, String told) throws IOException {
        Path file = Path.of(System.getProperty("results"));
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                name + " = " + told.replace("\n", " / ") + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    public static Map<String, String> read(Path file) throws IOException {
        Map<String, String> results = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split(" = ", 2);
            if (results.put(parts[0], parts[1]) != null) {
                throw new IllegalStateException(parts[0] + " is there twice");
            }
        }
        return results;
    }
}
