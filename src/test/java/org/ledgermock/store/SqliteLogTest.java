package org.ledgermock.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was appended is there, in its order and once, whatever else there is of the file. */
class SqliteLogTest extends CommitLogContract {

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("ledgermock.db");
    }

    @Override
    CommitLog opening() {
        return open(Map.of());
    }

    private CommitLog open(Map<String, String> settings) {
        return opened(new SqliteLog(new SqliteFile(file(), settings)));
    }

    @Test
    void a_copy_has_all_that_was_appended() {
        CommitLog log = open();
        long one = begin(log, "family/one");
        put(log, row(one, 2, 2, "a"));
        Path copy = folder.resolve("copy.db");
        log.backUp(copy.toString());
        put(log, row(one, 3, 3, "b"));

        try (CommitLog copied = new SqliteLog(new SqliteFile(copy, Map.of()))) {
            assertThat(texts(copied.rows(one, 2, 10))).containsExactly("a");
        }
    }

    @Test
    void a_disk_that_is_full_loses_nothing_and_has_room_again() {
        CommitLog before = open();
        long one = begin(before, "family/one");
        put(before, row(one, 2, 2, "kept"));
        before.close();
        CommitLog log = open(Map.of("max_page_count", "12"));
        String large = "x".repeat(100_000);

        assertThatThrownBy(() -> put(log, row(one, 3, 3, large)))
                .isInstanceOf(StoreFailed.class)
                .hasMessage("the disk of %s is full: make room, and the server goes on by itself", file());
        put(log, row(one, 3, 3, "small"));

        assertThat(texts(log.rows(one, 2, 10))).containsExactly("kept", "small");
    }

    @Test
    void a_file_is_one_servers() {
        open();
        assertRefused(file(), "is in use by another server: stop that, or name another file");
    }

    @Test
    void other_files_are_left_as_they_are() throws IOException, SQLException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "Nothing of ours. ".repeat(100));
        assertRefused(text, "is another program's: name another file");
        assertThat(text).hasContent("Nothing of ours. ".repeat(100));

        Path database = folder.resolve("other.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.execute("create table things (name text)");
        }
        byte[] before = Files.readAllBytes(database);
        assertRefused(database, "is another program's: name another file");
        assertThat(Files.readAllBytes(database)).isEqualTo(before);

        assertRefused(folder, "is a folder: name a file in it");
        assertRefused(folder.resolve("nowhere/x.db"), "cannot be made");
        assertRefused(folder.resolve("x.db?mode=ro"), "has a '?' in its name");
    }

    @Test
    void a_file_of_a_newer_one_is_refused() throws SQLException {
        open().close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            statement.execute("pragma user_version=2");
        }
        assertRefused(file(), "was written by a newer Ledgermock (format 2, this one knows 1)");
    }

    @Test
    void a_file_that_was_cut_off_is_refused() throws IOException {
        CommitLog log = open();
        long one = begin(log, "family/one");
        put(log, row(one, 2, 2, "x".repeat(200_000)));
        log.close();
        byte[] whole = Files.readAllBytes(file());
        Files.write(file(), java.util.Arrays.copyOf(whole, 9_000));

        assertThatThrownBy(() -> open().rows(one, 1, 10)).hasMessageContaining("is damaged: bring back a copy of it");
    }

    @Test
    void it_is_its_owners_alone() throws IOException {
        open();
        if (file().getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                    .isEqualTo("rw-------");
        }
    }

    private static void assertRefused(Path file, String words) {
        assertThatThrownBy(() -> new SqliteLog(new SqliteFile(file, Map.of())))
                .isInstanceOf(StoreRefused.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(words)
                .message()
                .doesNotContain("\n");
    }
}
