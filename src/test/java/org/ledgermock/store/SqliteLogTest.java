package org.ledgermock.store;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was appended is there, in its order and once, whatever else there is of the file. */
class SqliteLogTest {

    private static final byte[] ROOT = {0};

    @TempDir
    private Path folder;

    private CommitLog log;

    private Path file() {
        return folder.resolve("ledgermock.db");
    }

    private CommitLog open() {
        return open(Map.of());
    }

    private CommitLog open(Map<String, String> settings) {
        log = new SqliteLog(new SqliteFile(file(), settings));
        return log;
    }

    @AfterEach
    void close() {
        if (log != null) {
            log.close();
        }
    }

    private static CommitRow row(long sandbox, long first, long last, String body) {
        return new CommitRow(sandbox, first, last, body.getBytes(UTF_8));
    }

    private long newest(long sandbox) {
        return log.rows(sandbox, 1, Integer.MAX_VALUE).stream()
                .mapToLong(CommitRow::last)
                .max()
                .orElse(0);
    }

    private static List<String> texts(List<CommitRow> rows) {
        return rows.stream().map(row -> new String(row.body(), UTF_8)).toList();
    }

    @Test
    void what_was_appended_is_there_after_it_was_closed() {
        long one = open().begin("family/one", 0, ROOT);
        long other = log.begin("family/other", 0, ROOT);
        log.append(List.of(row(one, 1, 1, "a"), row(other, 1, 3, "b")));
        log.append(List.of(row(one, 2, 5, "c")));
        log.writeFacts(Map.of("format", "this"));
        log.close();

        assertThat(open().sandboxes())
                .containsExactly(
                        new CommitLog.KeptSandbox(one, "family/one"), new CommitLog.KeptSandbox(other, "family/other"));
        assertThat(texts(log.rows(one, 1, 10))).containsExactly("a", "c");
        assertThat(texts(log.rows(one, 4, 10))).containsExactly("c");
        assertThat(texts(log.rows(one, 6, 10))).isEmpty();
        assertThat(newest(one)).isEqualTo(5);
        assertThat(newest(other)).isEqualTo(3);
        assertThat(log.facts()).containsEntry("format", "this");
    }

    @Test
    void a_version_that_is_taken_is_appended_by_nobody_and_nothing_beside_it() {
        long one = open().begin("family/one", 0, ROOT);
        long other = log.begin("family/other", 0, ROOT);
        log.append(List.of(row(one, 1, 2, "first")));

        assertThatThrownBy(() -> log.append(List.of(row(other, 1, 1, "beside"), row(one, 1, 1, "second"))))
                .isInstanceOf(StoreFailed.class);

        assertThat(texts(log.rows(one, 1, 10))).containsExactly("first");
        assertThat(log.rows(other, 1, 10)).isEmpty();
        log.append(List.of(row(one, 3, 3, "third")));
        assertThat(newest(one)).isEqualTo(3);
    }

    @Test
    void a_checkpoint_stands_for_all_before_it() {
        long one = open().begin("family/one", 0, ROOT);
        LongStream.rangeClosed(1, 2_500)
                .forEach(version -> log.append(List.of(row(one, version, version, "v" + version))));

        log.keep(new Checkpoint(one, 1_000, new byte[] {1}));
        log.keep(new Checkpoint(one, 2_490, new byte[] {2}));
        int steps = 1;
        while (log.trim(one, 2_490)) {
            steps++;
        }
        assertThat(steps).isEqualTo(3);

        assertThat(log.checkpoint(one)).hasValueSatisfying(kept -> {
            assertThat(kept.version()).isEqualTo(2_490);
            assertThat(kept.body()).containsExactly(2);
        });
        assertThat(log.rows(one, 1, 100))
                .extracting(CommitRow::first)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(2_491, 2_500).boxed().toList());
        assertThat(newest(one)).isEqualTo(2_500);
    }

    @Test
    void of_a_sandbox_that_is_removed_nothing_is_left_and_its_number_is_not_used_again() {
        long one = open().begin("family/one", 0, ROOT);
        log.append(List.of(row(one, 1, 1, "a")));
        log.keep(new Checkpoint(one, 1, new byte[] {1}));
        log.remove(one);

        assertThat(log.sandboxes()).isEmpty();
        assertThat(newest(one)).isZero();
        assertThat(log.checkpoint(one)).isEmpty();
        log.keep(new Checkpoint(one, 2, ROOT));
        assertThat(log.checkpoint(one)).isEmpty();
        assertThat(log.begin("family/one", 0, ROOT)).isGreaterThan(one);
    }

    @Test
    void a_sandbox_begins_with_its_root_or_not_at_all() {
        long failed = open().begin("family/one", 3, ROOT);
        long again = log.begin("family/one", 4, ROOT);

        assertThat(again).isGreaterThan(failed);
        assertThat(log.sandboxes()).containsExactly(new CommitLog.KeptSandbox(again, "family/one"));
        assertThat(log.checkpoint(again))
                .hasValueSatisfying(kept -> assertThat(kept.version()).isEqualTo(4));
    }

    @Test
    void a_copy_has_all_that_was_appended() {
        long one = open().begin("family/one", 0, ROOT);
        log.append(List.of(row(one, 1, 1, "a")));
        Path copy = folder.resolve("copy.db");
        log.backUp(copy.toString());
        log.append(List.of(row(one, 2, 2, "b")));

        try (CommitLog copied = new SqliteLog(new SqliteFile(copy, Map.of()))) {
            assertThat(texts(copied.rows(one, 1, 10))).containsExactly("a");
        }
    }

    @Test
    void a_disk_that_is_full_loses_nothing_and_has_room_again() {
        long one = open().begin("family/one", 0, ROOT);
        log.append(List.of(row(one, 1, 1, "kept")));
        log.close();
        open(Map.of("max_page_count", "12"));
        String large = "x".repeat(100_000);

        assertThatThrownBy(() -> log.append(List.of(row(one, 2, 2, large))))
                .isInstanceOf(StoreFailed.class)
                .hasMessage("the disk of %s is full: make room, and the server goes on by itself", file());
        log.append(List.of(row(one, 2, 2, "small")));

        assertThat(texts(log.rows(one, 1, 10))).containsExactly("kept", "small");
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
        long one = open().begin("family/one", 0, ROOT);
        log.append(List.of(row(one, 1, 1, "x".repeat(200_000))));
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
