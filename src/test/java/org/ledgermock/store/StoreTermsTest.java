package org.ledgermock.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store goes with the choices that it was made with, and with the models of the families that have sandboxes in it. */
class StoreTermsTest {

    @TempDir
    private Path folder;

    private CommitLog log;

    @BeforeEach
    void open() {
        log = CommitLog.at(new StoreAddress.InFile(folder.resolve("ledgermock.db")));
    }

    @AfterEach
    void close() {
        log.close();
    }

    private static SortedSet<String> words(String... words) {
        return new TreeSet<>(List.of(words));
    }

    private static StoreTerms models(Map<String, SortedSet<String>> models) {
        return new StoreTerms(Map.of(), models);
    }

    private void require(StoreTerms terms) {
        terms.require(log, "FILE");
    }

    @Test
    void a_new_store_has_those_of_the_first_server() {
        StoreTerms first =
                new StoreTerms(Map.of("--limit a", "3"), Map.of("a", words("x", "the word y"), "b", words()));

        require(first);

        assertThat(StoreTerms.of(log.facts())).isEqualTo(first);
        assertThatCode(() -> require(first)).doesNotThrowAnyException();
    }

    @Test
    void other_choices_are_named() {
        require(new StoreTerms(Map.of("--limit a", "3", "--strict b", "(given)"), Map.of()));

        assertThatThrownBy(() -> require(new StoreTerms(Map.of("--limit a", "3"), Map.of())))
                .isInstanceOf(StoreRefused.class)
                .hasMessage(
                        "FILE was made with --strict b (given), and this server has no --strict b: start it as before,"
                                + " or name another file");
    }

    @Test
    void another_model_of_a_family_with_sandboxes_is_told_by_what_differs() {
        require(models(Map.of("a", words("card.field=old", "card.key=id"), "b", words("same"))));
        log.begin("a/one", 1, new byte[] {1});

        assertThatThrownBy(() -> require(models(Map.of("a", words("card.field=new", "card.key=id")))))
                .isInstanceOf(StoreRefused.class)
                .hasMessage("FILE was made with another model of a (there alone: card.field=old; here alone:"
                        + " card.field=new): start it with the families it was made with, or name another file");
        assertThatThrownBy(() -> require(models(Map.of("a", words("card.field=old")))))
                .hasMessageContaining("(there alone: card.key=id; here alone: nothing)");
    }

    @Test
    void of_many_differences_some_are_told() {
        require(models(Map.of("a", words())));
        log.begin("a/one", 1, new byte[] {1});
        SortedSet<String> nine = new TreeSet<>(
                IntStream.range(1, 10).mapToObj(number -> "w" + number).toList());

        assertThatThrownBy(() -> require(models(Map.of("a", nine))))
                .hasMessageContaining("here alone: w1, w2, w3, w4, w5 and 4 more)");
    }

    @Test
    void a_family_without_sandboxes_may_have_another_one() {
        require(models(Map.of("a", words("x"), "b", words("x"))));
        log.begin("a/one", 1, new byte[] {1});

        require(models(Map.of("a", words("x"), "b", words("y"), "c", words("z"))));

        log.begin("b/one", 1, new byte[] {1});
        assertThatThrownBy(() -> require(models(Map.of("b", words("x")))))
                .hasMessageContaining("there alone: y; here alone: x");
        assertThatCode(() -> require(models(Map.of("a", words("x"))))).doesNotThrowAnyException();
    }
}
