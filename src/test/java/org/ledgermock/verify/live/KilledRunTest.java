package org.ledgermock.verify.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.client.HttpTarget;
import org.ledgermock.contract.InvalidFile;
import org.ledgermock.verify.Contracts;
import org.ledgermock.verify.FamilyCalls;
import org.ledgermock.verify.Session;

/** Whenever a run ends without a word, what its journal has by then is enough to put everything back. */
class KilledRunTest {

    private static final BigDecimal BEFORE = new BigDecimal("90");
    private static final Permission PERMISSION = new Permission(
            true, Map.of("customer", List.of(Foreign.CUSTOMER)), Map.of("credit", new BigDecimal("30")), Set.of());

    /** A moment at which a run could be killed: what is on the disk, and what the customer has. */
    private record Moment(Optional<String> journal, BigDecimal credit, String remark) {}

    private final List<Moment> moments = new ArrayList<>();

    private void look(Foreign foreign, Path journal) throws IOException {
        moments.add(new Moment(
                Files.exists(journal) ? Optional.of(Files.readString(journal)) : Optional.empty(),
                foreign.credit(),
                foreign.remark()));
    }

    @Test
    void at_each_moment_of_a_run_the_journal_puts_back_what_was_moved(@TempDir Path folder) throws IOException {
        Path journal = folder.resolve("journal");
        try (Foreign foreign = Foreign.start(folder);
                Front front = Front.before(foreign.server.uri(), call -> {
                    look(foreign, journal);
                    String answer = call.pass();
                    look(foreign, journal);
                    return Optional.of(answer);
                });
                LiveTarget target = foreign.target(
                        PERMISSION,
                        ChangeJournal.of(journal, new JournalLine.Run("x", Optional.empty(), PERMISSION.budgets())),
                        HttpTarget.of(front.uri(), Optional.empty()))) {
            String remark = foreign.remark();
            FamilyCalls calls = Session.on(target, Contracts.ofLedgermock()).of(Foreign.TENCENT);
            for (String amount : List.of("10", "5.5", "-3")) {
                calls.call("AllocateCustomerCredit", "{\"ClientUin\":1,\"AddedCredit\":" + amount + "}");
            }
            calls.call("ModifyClientRemark", "{\"ClientUin\":1,\"Remark\":\"another\"}");
            target.leave();
            calls.call("AllocateCustomerCredit", "{\"ClientUin\":1,\"AddedCredit\":20}");
            target.putBack();

            assertThat(foreign.credit()).isEqualByComparingTo(BEFORE);
            assertThat(journal).doesNotExist();
            assertThat(moments).hasSizeGreaterThan(20).anyMatch(moment -> moment.credit.compareTo(BEFORE) != 0);
            for (Moment moment : moments) {
                foreign.sandbox(Foreign.TENCENT).reset();
                become(foreign, moment);
                if (moment.journal.isPresent()) {
                    putBack(foreign, Files.writeString(folder.resolve("copy"), moment.journal.get()));
                }
                assertThat(foreign.credit()).as("%s", moment).isEqualByComparingTo(BEFORE);
                assertThat(foreign.remark()).as("%s", moment).isEqualTo(remark);
                assertThat(folder.resolve("copy")).doesNotExist();
            }
        }
    }

    private static void become(Foreign foreign, Moment moment) {
        LiveTarget other = foreign.target(PERMISSION);
        FamilyCalls calls = Session.on(other, Contracts.ofLedgermock()).of(Foreign.TENCENT);
        BigDecimal difference = moment.credit.subtract(BEFORE);
        if (difference.signum() != 0) {
            calls.call(
                    "AllocateCustomerCredit", "{\"ClientUin\":1,\"AddedCredit\":" + difference.toPlainString() + "}");
        }
        if (!foreign.remark().equals(moment.remark)) {
            calls.call("ModifyClientRemark", "{\"ClientUin\":1,\"Remark\":\"" + moment.remark + "\"}");
        }
    }

    private static void putBack(Foreign foreign, Path journal) {
        try (LiveTarget target = foreign.target(Permission.NONE, ChangeJournal.read(journal), foreign.https())) {
            assertThat(target.putBack().notUndone()).isEmpty();
        }
    }

    @Test
    void a_line_that_was_being_written_does_not_count_and_another_file_is_none(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("journal");
        try (ChangeJournal journal =
                ChangeJournal.of(file, new JournalLine.Run("https://host", Optional.empty(), Map.of()))) {
            Movements movements = journal.movements(InstantSource.system());
            Holder holder = new Holder(Foreign.TENCENT, "customer", "1");
            movements.began(holder, new AccountBalances(Map.of("credit", BEFORE), Map.of()));
            movements.sends(holder, "AllocateCustomerCredit", false, Map.of("credit", BigDecimal.TEN), Map.of());
            assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        }
        String whole = Files.readString(file);
        assertThat(whole).doesNotContain("secret");
        Files.writeString(file, whole + "{\"sent\":{\"numb");

        try (ChangeJournal read = ChangeJournal.read(file)) {
            assertThat(read.unfinished()).hasSize(1);
            read.add(JournalLine.of(new JournalLine.Came(1, Fate.REFUSED)));
        }
        assertThat(Files.readString(file)).isEqualTo(whole + "{\"came\":{\"number\":1,\"fate\":\"refused\"}}\n");
        try (ChangeJournal read = ChangeJournal.read(file)) {
            assertThat(read.unfinished()).isEmpty();
        }

        assertThat(catchThrowable(() -> ChangeJournal.read(Files.writeString(file, "{\"run\": 1}\n"))))
                .isInstanceOf(InvalidFile.class)
                .hasMessageContaining("it is no journal of a run");
    }
}
