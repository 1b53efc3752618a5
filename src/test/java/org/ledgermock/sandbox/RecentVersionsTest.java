package org.ledgermock.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ledgermock.journal.JournalRoom;
import org.ledgermock.state.Account;
import org.ledgermock.state.Decision;
import org.ledgermock.state.State;
import org.ledgermock.state.Things;

/** Versions take room as journals do, give way where there is none, and give it back. */
class RecentVersionsTest {

    private static Sandbox sandbox(JournalRoom room) {
        Sandbox sandbox = new Sandbox(
                "test/one",
                "test",
                new Account("one", "any"),
                State.empty(Things.model(), 100),
                () -> Instant.EPOCH,
                10);
        sandbox.journal().share(room);
        return sandbox;
    }

    private static void change(Sandbox sandbox, int times) {
        for (int at = 0; at < times; at++) {
            sandbox.step(state -> new Decision<>("", List.of(Things.entry("1", "0", "1"))));
        }
    }

    @Test
    void as_many_as_are_kept_take_room_and_no_more() {
        JournalRoom room = new JournalRoom(Long.MAX_VALUE);
        Sandbox sandbox = sandbox(room);
        change(sandbox, RecentVersions.KEPT);
        long full = room.used();
        change(sandbox, 50);

        assertThat(full).isPositive();
        assertThat(room.used()).isEqualTo(full);
        assertThat(sandbox.versions()).hasSize(RecentVersions.KEPT);
        assertThat(sandbox.versions().get(0).number()).isEqualTo(150);
        sandbox.reset();
        assertThat(sandbox.versions()).isEmpty();
        assertThat(room.used()).isZero();
    }

    @Test
    void without_room_the_newest_few_are_kept() {
        JournalRoom room = new JournalRoom(0);
        Sandbox sandbox = sandbox(room);
        change(sandbox, 30);

        assertThat(sandbox.versions().stream().map(Version::number))
                .startsWith(30L)
                .endsWith(21L);
    }

    @Test
    void one_that_is_gone_takes_no_room() {
        JournalRoom room = new JournalRoom(Long.MAX_VALUE);
        Sandbox sandbox = sandbox(room);
        change(sandbox, 3);
        sandbox.close();
        change(sandbox, 3);

        assertThat(room.used()).isZero();
    }
}
