package org.ledgermock.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ledgermock.message.Conflict;

/** What every log has to do, wherever it is. */
abstract class CommitLogContract {

    static final byte[] ROOT = {0};

    private final List<CommitLog> opened = new ArrayList<>();

    /** Opens the log of this test, as it is. */
    abstract CommitLog opening();

    final CommitLog open() {
        return opened(opening());
    }

    final CommitLog opened(CommitLog log) {
        opened.add(log);
        return log;
    }

    @AfterEach
    final void close() {
        opened.forEach(CommitLog::close);
    }

    static long begin(CommitLog log, String id) {
        return log.begin(id, 7, 1, ROOT, List.of());
    }

    /** A row whose id tells it from others of the same versions. */
    static CommitRow row(long sandbox, long first, long last, String body) {
        return new CommitRow(sandbox, body.hashCode(), first, last, body.getBytes(UTF_8));
    }

    static Asked behind(RowMark known, CommitRow row) {
        return new Asked(row.sandbox(), known, Optional.of(row), List.of(), false);
    }

    static Asked check(long sandbox, RowMark known) {
        return new Asked(sandbox, known, Optional.empty(), List.of(), false);
    }

    /** Puts rows behind the newest of their sandboxes. */
    static List<LogAnswer> put(CommitLog log, CommitRow... rows) {
        List<Asked> asked = new ArrayList<>();
        for (CommitRow row : rows) {
            asked.add(behind(log.rows(row.sandbox(), row.first() - 1, 1).get(0).mark(), row));
        }
        return log.exchange(asked);
    }

    static long newest(CommitLog log, long sandbox) {
        return log.rows(sandbox, 1, Integer.MAX_VALUE).stream()
                .mapToLong(CommitRow::last)
                .max()
                .orElse(0);
    }

    static List<String> texts(List<CommitRow> rows) {
        return rows.stream().map(row -> new String(row.body(), UTF_8)).toList();
    }

    private static final RowMark BEGUN = new RowMark(1, 7);

    @Test
    void what_was_put_is_there_after_it_was_closed() {
        CommitLog log = open();
        long one = begin(log, "family/one");
        long other = begin(log, "family/other");
        assertThat(put(log, row(one, 2, 2, "a"), row(other, 2, 4, "b"))).containsOnly(new LogAnswer.Kept(List.of()));
        put(log, row(one, 3, 6, "c"));
        log.writeFacts(Map.of("fact", "this"));
        log.writeFacts(Map.of("another", "that"));
        log.close();

        CommitLog again = open();
        assertThat(again.sandboxes())
                .containsExactly(
                        new CommitLog.KeptSandbox(one, "family/one"), new CommitLog.KeptSandbox(other, "family/other"));
        assertThat(again.find("family/other")).contains(new CommitLog.KeptSandbox(other, "family/other"));
        assertThat(again.find("family/none")).isEmpty();
        assertThat(texts(again.rows(one, 1, 10))).containsExactly("[]", "a", "c");
        assertThat(texts(again.rows(one, 5, 10))).containsExactly("c");
        assertThat(texts(again.rows(one, 7, 10))).isEmpty();
        assertThat(newest(again, one)).isEqualTo(6);
        assertThat(newest(again, other)).isEqualTo(4);
        assertThat(again.facts()).containsEntry("fact", "this").containsEntry("another", "that");
    }

    @Test
    void behind_a_row_one_other_goes_and_those_beside_it_all_the_same() {
        CommitLog log = open();
        long one = begin(log, "family/one");
        long other = begin(log, "family/other");
        put(log, row(one, 2, 3, "first"));

        List<LogAnswer> outcomes = log.exchange(
                List.of(behind(BEGUN, row(other, 2, 2, "beside")), behind(BEGUN, row(one, 2, 2, "second"))));

        assertThat(outcomes.get(0)).isEqualTo(new LogAnswer.Kept(List.of()));
        assertThat(outcomes.get(1))
                .isInstanceOfSatisfying(
                        LogAnswer.Behind.class,
                        came -> assertThat(texts(came.rows())).containsExactly("first"));
        assertThat(texts(log.rows(one, 1, 10))).containsExactly("[]", "first");
        assertThat(texts(log.rows(other, 1, 10))).containsExactly("[]", "beside");
    }

    @Test
    void a_checkpoint_stands_for_all_before_it() {
        CommitLog log = open();
        long one = begin(log, "family/one");
        RowMark known = BEGUN;
        for (long version = 2; version <= 2_500; version++) {
            CommitRow row = row(one, version, version, "v" + version);
            log.exchange(List.of(behind(known, row)));
            known = row.mark();
        }

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
                        LongStream.rangeClosed(2_490, 2_500).boxed().toList());
    }

    @Test
    void the_newest_row_is_never_let_go_of() {
        CommitLog log = open();
        long one = begin(log, "family/one");
        put(log, row(one, 2, 5, "a"));
        log.keep(new Checkpoint(one, 5, ROOT));
        log.trim(one, 5);

        assertThat(texts(log.rows(one, 1, 10))).containsExactly("a");
    }

    @Test
    void of_a_sandbox_that_is_removed_nothing_is_left_and_its_number_is_not_used_again() {
        CommitLog log = open();
        long one = begin(log, "family/one");
        put(log, row(one, 2, 2, "a"));
        log.keep(new Checkpoint(one, 2, new byte[] {1}));
        log.remove(one);

        assertThat(log.sandboxes()).isEmpty();
        assertThat(newest(log, one)).isZero();
        assertThat(log.checkpoint(one)).isEmpty();
        log.keep(new Checkpoint(one, 3, ROOT));
        assertThat(log.checkpoint(one)).isEmpty();
        assertThat(begin(log, "family/one")).isGreaterThan(one);
    }

    @Test
    void a_sandbox_that_has_ended_is_not_found_from_its_last_row_on_which_is_left_for_those_who_know_it() {
        CommitLog log = open();
        CredentialClaim claim = new CredentialClaim("family", "ID", true);
        long one = log.begin("family/one", 7, 1, ROOT, List.of(claim));
        long other = begin(log, "family/other");
        CommitRow last = row(one, 2, 2, "end");
        Asked end = new Asked(one, BEGUN, Optional.of(last), List.of(), true);

        assertThat(log.exchange(List.of(behind(BEGUN, row(other, 2, 2, "beside")), end)))
                .containsOnly(new LogAnswer.Kept(List.of()));
        assertThat(log.exchange(List.of(end))).containsExactly(new LogAnswer.Kept(List.of()));

        assertThat(log.sandboxes()).containsExactly(new CommitLog.KeptSandbox(other, "family/other"));
        assertThat(log.find("family/one")).isEmpty();
        assertThat(log.owner("family", "ID")).isEmpty();
        assertThat(log.exchange(List.of(behind(BEGUN, row(one, 2, 2, "too late")))))
                .first()
                .isInstanceOfSatisfying(
                        LogAnswer.Behind.class,
                        came -> assertThat(texts(came.rows())).containsExactly("end"));
        assertThat(log.begin("family/one", 8, 1, ROOT, List.of(claim))).isGreaterThan(one);

        log.removeEnded();
        assertThat(newest(log, one)).isZero();
        assertThat(log.checkpoint(one)).isEmpty();
        assertThat(newest(log, other)).isEqualTo(2);
    }

    @Test
    void a_sandbox_ends_only_with_a_row_that_is_put() {
        CommitLog log = open();
        long one = begin(log, "family/one");
        put(log, row(one, 2, 2, "first"));

        log.exchange(List.of(new Asked(one, BEGUN, Optional.of(row(one, 2, 2, "end")), List.of(), true)));

        assertThat(log.find("family/one")).isPresent();
    }

    @Test
    void a_credential_is_one_sandboxs() {
        CommitLog log = open();
        CredentialClaim claim = new CredentialClaim("family", "ID", true);
        long one = begin(log, "family/one");
        long other = begin(log, "family/other");

        assertThat(log.exchange(List.of(claiming(row(one, 2, 2, "a"), claim))))
                .containsExactly(new LogAnswer.Kept(List.of()));
        assertThat(log.exchange(List.of(claiming(row(one, 2, 2, "a"), claim))))
                .containsExactly(new LogAnswer.Kept(List.of()));
        assertThat(log.exchange(List.of(claiming(row(other, 2, 2, "b"), claim))))
                .containsExactly(new LogAnswer.Taken("ID"));
        assertThat(texts(log.rows(other, 1, 10))).containsExactly("[]");
        assertThat(log.owner("family", "ID")).contains(new CommitLog.KeptSandbox(one, "family/one"));
        assertThat(log.owner("another", "ID")).isEmpty();
        assertThatThrownBy(() -> log.begin("family/third", 7, 1, ROOT, List.of(claim)))
                .isInstanceOf(Conflict.class)
                .hasMessage("the credential 'ID' already belongs to another sandbox");
        assertThat(log.find("family/third")).isEmpty();
        assertThatThrownBy(() -> log.begin("family/one", 8, 1, ROOT, List.of())).isInstanceOf(Conflict.class);

        CommitRow after = row(one, 3, 3, "c");
        log.exchange(List.of(new Asked(
                one,
                row(one, 2, 2, "a").mark(),
                Optional.of(after),
                List.of(new CredentialClaim("family", "ID", false)),
                false)));
        assertThat(log.owner("family", "ID")).isEmpty();
    }

    private static Asked claiming(CommitRow row, CredentialClaim claim) {
        return new Asked(row.sandbox(), BEGUN, Optional.of(row), List.of(claim), false);
    }
}
