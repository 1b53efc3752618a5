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
        log = new SqliteLog(new SqliteFile(folder.resolve("ledgermock.db"), Map.of()));
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

    /** A server with these terms makes a sandbox. */
    private void begin(StoreTerms terms, String id) {
        terms.requireModel(id.substring(0, id.indexOf('/')), log, "FILE");
        CommitLogContract.begin(log, id);
    }

    @Test
    void a_new_store_has_those_of_the_first_server() {
        StoreTerms first =
                new StoreTerms(Map.of("--limit a", "3"), Map.of("a", words("x", "the word y"), "b", words()));

        require(first);
        begin(first, "a/one");
        begin(first, "b/one");

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
        begin(models(Map.of("a", words("card.field=old", "card.key=id"))), "a/one");

        assertThatThrownBy(() -> require(models(Map.of("a", words("card.field=new", "card.key=id")))))
                .isInstanceOf(StoreRefused.class)
                .hasMessage("FILE was made with another model of a (there alone: card.field=old; here alone:"
                        + " card.field=new): start it with the families it was made with, or name another file");
        assertThatThrownBy(() -> begin(models(Map.of("a", words("card.field=old"))), "a/two"))
                .hasMessageContaining("(there alone: card.key=id; here alone: nothing)");
    }

    @Test
    void of_many_differences_some_are_told() {
        begin(models(Map.of("a", words())), "a/one");
        SortedSet<String> nine = new TreeSet<>(
                IntStream.range(1, 10).mapToObj(number -> "w" + number).toList());

        assertThatThrownBy(() -> require(models(Map.of("a", nine))))
                .hasMessageContaining("here alone: w1, w2, w3, w4, w5 and 4 more)");
    }

    @Test
    void a_family_without_sandboxes_may_have_another_one() {
        begin(models(Map.of("a", words("x"))), "a/one");
        begin(models(Map.of("b", words("x"))), "b/one");
        log.remove(log.find("b/one").orElseThrow().number());
        StoreTerms other = models(Map.of("a", words("x"), "b", words("y"), "c", words("z")));

        require(other);
        begin(other, "b/two");

        assertThatThrownBy(() -> require(models(Map.of("b", words("x")))))
                .hasMessageContaining("there alone: y; here alone: x");
        assertThatCode(() -> require(models(Map.of("a", words("x"))))).doesNotThrowAnyException();
    }
}
