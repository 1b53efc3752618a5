package org.ledgermock.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathFilesTest {

    private static final Map<String, String> FILES = Map.of(
            "ledgermock/schemas/one/family.json", "{\"family\":\"one\"}",
            "ledgermock/schemas/one/a.json", "[1.50]",
            "ledgermock/schemas-not/family.json", "{}",
            "other/family.json", "{}");

    record Named(String family) {}

    @TempDir
    private Path temporary;

    @Test
    void a_folder_is_read_with_all_that_is_below_it() throws IOException {
        assertOneFamily(folder("classes"));
        assertOneFamily(folder("with space & ünïcode"));
    }

    @Test
    void a_jar_with_directory_entries_is_read() throws IOException {
        assertOneFamily(jar("with directories.jar", true, FILES));
    }

    // The JVM does not say that a folder is in it: a limit that the class writes down.
    @Test
    void of_a_jar_without_directory_entries_the_files_are_found_by_name_only() throws IOException {
        try (TemporaryClassPath classPath = new TemporaryClassPath(jar("without.jar", false, FILES))) {
            ClassPathFiles files = new ClassPathFiles(classPath.alone());

            assertThat(files.text("ledgermock/schemas/one/family.json")).contains("{\"family\":\"one\"}");
            assertThat(files.below("ledgermock/schemas")).isEmpty();
        }
    }

    @Test
    void all_places_that_have_the_folder_are_read_and_each_name_comes_once() throws IOException {
        Path classes = folder("classes");
        Path jar = jar(
                "more.jar",
                true,
                Map.of(
                        "ledgermock/schemas/two/family.json",
                        "{\"family\":\"two\"}",
                        "ledgermock/schemas/one/a.json",
                        "[]"));
        try (TemporaryClassPath classPath = new TemporaryClassPath(classes, jar)) {
            ClassPathFiles files = new ClassPathFiles(classPath.alone());

            assertThat(files.below("ledgermock/schemas"))
                    .containsExactly(
                            "ledgermock/schemas/one/a.json",
                            "ledgermock/schemas/one/family.json",
                            "ledgermock/schemas/two/family.json");
            assertThat(files.text("ledgermock/schemas/one/a.json"))
                    .as("the first place wins")
                    .contains("[1.50]");
            assertThat(FamilyContract.families(files)).containsExactly("one", "two");
        }
    }

    @Test
    void a_jar_is_let_go_of_after_reading() throws IOException {
        Path jar = jar("let-go.jar", true, FILES);
        try (TemporaryClassPath classPath = new TemporaryClassPath(jar)) {
            ClassPathFiles files = new ClassPathFiles(classPath.alone());
            assertThat(files.below("ledgermock/schemas")).hasSize(2);
            assertThat(files.below("ledgermock/schemas"))
                    .as("again, after it was closed")
                    .hasSize(2);
            assertThat(files.text("other/family.json")).contains("{}");
        }
    }

    @Test
    void what_is_not_there_is_empty_or_named() throws IOException {
        try (TemporaryClassPath classPath = new TemporaryClassPath(folder("classes"))) {
            ClassPathFiles files = new ClassPathFiles(classPath.alone());

            assertThat(files.below("ledgermock/mappings")).isEmpty();
            assertThat(files.text("ledgermock/schemas/two/family.json")).isEmpty();
            assertThatThrownBy(() -> files.json("ledgermock/schemas/two/family.json"))
                    .isInstanceOf(InvalidFile.class)
                    .hasMessage("ledgermock/schemas/two/family.json: it is not on the class path");
        }
    }

    @Test
    void json_keeps_every_digit() throws IOException {
        try (TemporaryClassPath classPath = new TemporaryClassPath(folder("classes"))) {
            assertThat(new ClassPathFiles(classPath.alone()).json("ledgermock/schemas/one/a.json"))
                    .hasToString("[1.50]");
        }
    }

    @Test
    void a_file_that_is_no_json_is_named_with_the_problem() throws IOException {
        try (TemporaryClassPath classPath = new TemporaryClassPath(temporary)) {
            ClassPathFiles files = new ClassPathFiles(classPath
                    .with("a.json", "{\"a\":1,\"a\":2}")
                    .with("b.json", "")
                    .alone());

            assertThatThrownBy(() -> files.json("a.json"))
                    .isInstanceOf(InvalidFile.class)
                    .extracting(PlainMessage::of)
                    .isEqualTo("a.json: it is not JSON: the name 'a' appears twice, at /a");
            assertThatThrownBy(() -> files.json("b.json"))
                    .extracting(PlainMessage::of)
                    .isEqualTo("b.json: it is not JSON: there is nothing to read, at /");
        }
    }

    @Test
    void a_file_that_is_not_utf_8_is_refused() throws IOException {
        Files.write(temporary.resolve("latin.json"), new byte[] {'"', (byte) 0xe9, '"'});
        try (TemporaryClassPath classPath = new TemporaryClassPath(temporary)) {
            ClassPathFiles files = new ClassPathFiles(classPath.alone());

            assertThatThrownBy(() -> files.json("latin.json"))
                    .isInstanceOf(InvalidFile.class)
                    .hasMessageStartingWith("latin.json: ")
                    .hasMessageContaining("UTF-8");
        }
    }

    @Test
    void a_record_is_read_or_the_mismatch_told_with_the_files_name() throws IOException {
        try (TemporaryClassPath classPath = new TemporaryClassPath(temporary)) {
            ClassPathFiles files = new ClassPathFiles(classPath
                    .with("good.json", "{\"family\":\"f\"}")
                    .with("bad.json", "{\"familiy\":\"f\"}")
                    .alone());

            assertThat(files.read("good.json", Named.class)).isEqualTo(new Named("f"));
            assertThatThrownBy(() -> files.read("bad.json", Named.class))
                    .isInstanceOf(InvalidFile.class)
                    .extracting(PlainMessage::of)
                    .isEqualTo("bad.json: /: unknown key 'familiy' (did you mean 'family'?), allowed: family");
        }
    }

    private static void assertOneFamily(Path place) throws IOException {
        try (TemporaryClassPath classPath = new TemporaryClassPath(place)) {
            ClassPathFiles files = new ClassPathFiles(classPath.alone());

            assertThat(files.text("ledgermock/schemas/one/family.json")).contains("{\"family\":\"one\"}");
            assertThat(files.below("ledgermock/schemas"))
                    .containsExactly("ledgermock/schemas/one/a.json", "ledgermock/schemas/one/family.json");
        }
    }

    private Path folder(String name) throws IOException {
        Path folder = temporary.resolve(name);
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return folder;
    }

    private Path jar(String name, boolean directories, Map<String, String> files) throws IOException {
        Path jar = temporary.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            if (directories) {
                for (String directory : List.of("ledgermock/", "ledgermock/schemas/", "ledgermock/schemas/one/")) {
                    out.putNextEntry(new JarEntry(directory));
                    out.closeEntry();
                }
            }
            for (Map.Entry<String, String> file : files.entrySet()) {
                out.putNextEntry(new JarEntry(file.getKey()));
                out.write(file.getValue().getBytes(UTF_8));
                out.closeEntry();
            }
        }
        return jar;
    }
}
