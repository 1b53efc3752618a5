package org.ledgermock.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be written is told in one line, with its file and why. */
class UnwritableFileTest {

    @TempDir
    private Path folder;

    @Test
    void a_file_is_written_into_a_folder_that_is_made_for_it() throws IOException {
        UnwritableFile.write(folder.resolve("new/deep/file"), "text");

        assertThat(folder.resolve("new/deep/file")).hasContent("text");
        Files.writeString(folder.resolve("plain"), "");
        assertThatThrownBy(() -> UnwritableFile.write(folder.resolve("plain/file"), "text"))
                .isInstanceOf(UnwritableFile.class)
                .hasMessage("%s cannot be written: %s is there, and is no folder"
                        .formatted(folder.resolve("plain/file"), folder.resolve("plain")));
    }

    static Stream<Arguments> causes() {
        return Stream.of(
                Arguments.of(new AccessDeniedException("f"), "it may not be written to"),
                Arguments.of(new NoSuchFileException("f"), "there is no such folder"),
                Arguments.of(new FileSystemException("f", null, "No space left on device"), "No space left on device"),
                Arguments.of(new FileSystemException("f"), "f"),
                Arguments.of(new IOException("two\nlines"), "two\\u000alines"),
                Arguments.of(new IOException(), "IOException"));
    }

    @ParameterizedTest
    @MethodSource("causes")
    void the_reason_is_told_in_words(IOException cause, String reason) {
        assertThat(UnwritableFile.of(Path.of("f"), cause)).hasMessage("f cannot be written: " + reason);
    }

    @Test
    void what_failed_for_another_reason_is_let_be() {
        RuntimeException other = new IllegalStateException("other", new IllegalArgumentException());
        RuntimeException deep = new IllegalStateException(new RuntimeException(new NoSuchFileException("x")));
        RuntimeException suppressed = new IllegalStateException("first");
        suppressed.addSuppressed(new IOException("disk"));

        assertThat(UnwritableFile.below(folder, other)).isSameAs(other);
        assertThat(UnwritableFile.below(folder, deep))
                .hasMessage(folder + " cannot be written: there is no such folder");
        assertThat(UnwritableFile.below(folder, suppressed)).hasMessage(folder + " cannot be written: disk");
    }
}
