package org.ledgermock.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What servers put side by side is there once, and each sees what another has put first. */
class PostgresLogTest extends CommitLogContract {

    private static final RowMark BEGUN = new RowMark(1, 7);

    private final StoreAddress.InDatabase address =
            (StoreAddress.InDatabase) StoreAddress.of(Postgres.shared().database());

    @Override
    CommitLog opening() {
        return new PostgresLog(address, KeptRootsTest.SURROUNDINGS);
    }

    private static List<String> behind(LogAnswer answer) {
        return answer instanceof LogAnswer.Behind behind
                ? texts(behind.rows())
                : texts(((LogAnswer.Kept) answer).after());
    }

    @Test
    void of_two_rows_for_one_place_the_second_is_told_the_first() {
        CommitLog a = open();
        CommitLog b = open();
        long one = begin(a, "family/one");

        assertThat(a.exchange(List.of(behind(BEGUN, row(one, 2, 2, "a")))))
                .containsExactly(new LogAnswer.Kept(List.of()));
        LogAnswer second =
                b.exchange(List.of(behind(BEGUN, row(one, 2, 3, "b")))).get(0);

        assertThat(second).isInstanceOf(LogAnswer.Behind.class);
        assertThat(behind(second)).containsExactly("a");
        assertThat(behind(b.exchange(List.of(check(one, BEGUN))).get(0))).containsExactly("a");
        assertThat(b.exchange(List.of(check(one, row(one, 2, 2, "a").mark()))))
                .containsExactly(new LogAnswer.Kept(List.of()));
    }

    @Test
    void a_row_that_is_sent_twice_is_there_once() {
        CommitLog a = open();
        long one = begin(a, "family/one");
        Asked asked = behind(BEGUN, row(one, 2, 2, "a"));
        a.exchange(List.of(asked));
        put(a, row(one, 3, 3, "after"));

        LogAnswer again = a.exchange(List.of(asked)).get(0);

        assertThat(again).isInstanceOf(LogAnswer.Kept.class);
        assertThat(behind(again)).containsExactly("after");
        assertThat(texts(a.rows(one, 1, 10))).containsExactly("[]", "a", "after");
    }

    @Test
    void behind_a_row_that_is_not_there_nothing_is_put() {
        CommitLog a = open();
        long one = begin(a, "family/one");
        RowMark gone = new RowMark(1, 8);

        assertThat(a.exchange(List.of(behind(gone, row(one, 2, 2, "a")), check(one + 1, BEGUN))))
                .containsOnly(new LogAnswer.Lost());
        assertThat(texts(a.rows(one, 1, 10))).containsExactly("[]");
    }

    @Test
    void a_database_that_is_not_there_is_told_without_its_password() {
        StoreAddress.InDatabase nowhere =
                (StoreAddress.InDatabase) StoreAddress.of("jdbc:postgresql://127.0.0.1:1/x?user=u&password=secret");

        assertThatThrownBy(() -> new PostgresLog(nowhere, KeptRootsTest.SURROUNDINGS))
                .isInstanceOf(StoreRefused.class)
                .hasMessage("jdbc:postgresql://127.0.0.1:1/x does not answer");
    }
}
