package org.ledgermock.verify.live;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.client.HttpTarget;
import org.ledgermock.client.JournalView;
import org.ledgermock.client.LedgerEntry;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonValue;
import org.ledgermock.verify.Contracts;
import org.ledgermock.verify.Session;

/** An account at a server in another process. Its times go with the run's, where nobody waits. */
final class OutsideAccount implements AutoCloseable {

    private final Outside outside;
    private final Counterpart side;
    private final SandboxClient sandbox;
    private final Credential credential;
    private final Credential others;
    private final Map<String, JsonObject> before = new HashMap<>();
    private Duration ahead = Duration.ZERO;
    private Duration told = Duration.ZERO;

    OutsideAccount(Outside outside, Counterpart side, SandboxClient sandbox) {
        this.outside = outside;
        this.side = side;
        this.sandbox = sandbox;
        this.credential = sandbox.credentials().get(0);
        this.others = sandbox.addCredential();
        side.keys().forEach(key -> before.put(key, entity(key)));
    }

    Counterpart side() {
        return side;
    }

    Credential credential() {
        return credential;
    }

    private JsonObject entity(String key) {
        return sandbox.entity(side.kind(), key).orElseThrow();
    }

    synchronized Instant now() {
        return Instant.now().plus(ahead);
    }

    synchronized void pass(Duration time) {
        ahead = ahead.plus(time);
    }

    /** The server learns how much time has passed, before a call that could show it. */
    synchronized void keepTime() {
        if (!told.equals(ahead)) {
            told = ahead;
            sandbox.wireTime().follow(ahead);
            sandbox.apiTime().follow(ahead);
        }
    }

    LiveTarget target(URI uri, Permission permission, ChangeJournal journal) {
        return target(HttpTarget.of(uri, Optional.of(outside.ca())), credential, permission, journal);
    }

    private LiveTarget target(HttpTarget http, Credential caller, Permission permission, ChangeJournal journal) {
        return new LiveTarget(
                "outside",
                "",
                http,
                Contracts.ofLedgermock(),
                Map.of(side.family(), caller),
                Map.of(),
                permission,
                journal,
                this::now,
                this::pass);
    }

    /** Another program of the account's moves something. */
    void somebodyElseMoves(String amount) {
        keepTime();
        BigDecimal budget = new BigDecimal(amount).abs();
        Map<String, BigDecimal> budgets =
                side.quantities().keySet().stream().collect(toMap(quantity -> quantity, quantity -> budget));
        // It is not closed, for that would put it back.
        LiveTarget other = target(
                HttpTarget.of(outside.uri(), Optional.empty()),
                others,
                new Permission(true, Map.of(side.kind(), List.of(side.key())), budgets, Set.of()),
                ChangeJournal.none());
        side.move(Session.on(other, Contracts.ofLedgermock()).of(side.family()), side.key(), amount);
    }

    /** What was moved of one, by whom, in the order in which it was. */
    private record Move(boolean own, String key, String quantity, BigDecimal amount) {}

    /**
     * What the run has done, by what the server has written down.
     *
     * @param worst how far each quantity was from where it began at the worst moment, all entities taken together
     * @param moved how far it is in the end, by key and quantity
     * @param has what is there in the end, by key and quantity
     * @param calls of the run that arrived
     * @param asBefore whether all else that can be set is as it was
     */
    record History(
            Map<String, BigDecimal> worst,
            Map<String, Map<String, BigDecimal>> moved,
            Map<String, Map<String, BigDecimal>> has,
            long calls,
            boolean asBefore) {

        boolean isAllBack() {
            return asBefore
                    && moved.values().stream()
                            .flatMap(each -> each.values().stream())
                            .allMatch(amount -> amount.signum() == 0);
        }
    }

    History history() {
        JournalView journal = sandbox.journalView(Map.of());
        if (journal.dropped() > 0) {
            throw new IllegalStateException("the journal of the server does not reach back to the beginning");
        }
        Map<String, String> callers = new HashMap<>();
        journal.entries().forEach(entry -> callers.put(entry.requestId(), entry.credential()));
        Map<String, Map<String, BigDecimal>> moved = new HashMap<>();
        Map<String, Map<String, BigDecimal>> has = new HashMap<>();
        Map<String, BigDecimal> worst = new HashMap<>();
        side.keys().forEach(key -> {
            moved.put(key, new HashMap<>());
            has.put(key, new HashMap<>());
        });
        side.quantities().forEach((quantity, name) -> {
            side.keys().forEach(key -> {
                moved.get(key).put(quantity, BigDecimal.ZERO);
                has.get(key).put(quantity, entity(key).number(name).orElseThrow());
            });
            worst.put(quantity, BigDecimal.ZERO);
            for (Move move : moves(name, callers)) {
                if (move.own) {
                    moved.get(move.key).merge(quantity, move.amount, BigDecimal::add);
                    BigDecimal apart = moved.values().stream()
                            .map(each -> each.get(quantity).abs())
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    worst.merge(quantity, apart, BigDecimal::max);
                }
            }
        });
        return new History(
                worst,
                moved,
                has,
                journal.entries().stream()
                        .filter(entry -> entry.credential().equals(credential.id()))
                        .count(),
                side.keys().stream().allMatch(key -> isSetAsBefore(key)));
    }

    private boolean isSetAsBefore(String key) {
        JsonObject now = entity(key);
        return now.find("Remark")
                .map(JsonValue::asText)
                .equals(before.get(key).find("Remark").map(JsonValue::asText));
    }

    private List<Move> moves(String name, Map<String, String> callers) {
        List<Move> moves = new ArrayList<>();
        for (LedgerEntry entry : sandbox.ledger()) {
            for (LedgerEntry.Movement movement : entry.movements()) {
                if (entry.kind().equals(side.kind())
                        && side.keys().contains(entry.key())
                        && movement.quantity().equals(name)) {
                    moves.add(new Move(
                            credential.id().equals(callers.get(entry.requestId())),
                            entry.key(),
                            name,
                            movement.amount()));
                }
            }
        }
        Collections.reverse(moves);
        return moves;
    }

    /** The server need not keep its journal any more. */
    @Override
    public void close() {
        sandbox.delete();
    }
}
