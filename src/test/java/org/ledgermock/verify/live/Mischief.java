package org.ledgermock.verify.live;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** What may go wrong between a run and a target, by name; made anew for each run. */
record Mischief(String name, Ending ending, Function<OutsideAccount, Front.Conduct> made) {

    // No longer than anything waits for an answer: later a call is not carried out any more.
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(30);

    @Override
    public String toString() {
        return name;
    }

    /** What is asked for in the end. */
    enum Ending {
        ALL_PUT_BACK,
        TOLD
    }

    /** The same, where it may keep all from being put back. */
    Mischief told() {
        return new Mischief(name, Ending.TOLD, made);
    }

    /** What becomes of one call. */
    private interface Way {

        Optional<String> go(OutsideAccount account, Front.Call call) throws IOException;

        Way HONEST = (account, call) -> Optional.of(call.pass());
        Way CUT_AFTER = (account, call) -> {
            call.pass();
            return Optional.empty();
        };
        Way CUT_BEFORE = (account, call) -> Optional.empty();
        Way CUT_IN_THE_MIDDLE = (account, call) -> {
            String answer = call.pass();
            return Optional.of(answer.substring(0, answer.length() - 30));
        };
        Way GATEWAY_PAGE = (account, call) -> Optional.of(Front.withBody(
                call.pass().replaceFirst("HTTP/1.1 200[^\r]*", "HTTP/1.1 502 Bad Gateway"), "<html>502</html>"));
        Way SLOW = (account, call) -> {
            account.pass(Duration.ofSeconds(20));
            account.keepTime();
            return Optional.of(call.pass());
        };
        Way TOO_SLOW = (account, call) -> {
            call.pass();
            call.awaitHangUp();
            return Optional.empty();
        };
        Way SLOW_AFTER = (account, call) -> {
            String answer = call.pass();
            account.pass(Duration.ofSeconds(20));
            return Optional.of(answer);
        };
    }

    private static Way error(boolean commits, Function<Counterpart, String> code) {
        return (account, call) -> Optional.of(Front.withBody(
                commits
                        ? call.pass().replaceAll("(?i)\r\ndata-signature:[^\r]*", "")
                        : "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n",
                account.side().error(code.apply(account.side()))));
    }

    /** Chooses a way by how many changing calls there were. */
    private static Mischief changes(String name, Ending ending, Function<Integer, Way> way) {
        return new Mischief(name, ending, account -> {
            AtomicInteger changes = new AtomicInteger();
            return call -> account.side().changes(call)
                    ? way.apply(changes.incrementAndGet()).go(account, call)
                    : Way.HONEST.go(account, call);
        });
    }

    /** Takes as long as a client waits, half a minute: too long for a unit test. */
    static Mischief answerAfterPatience() {
        return changes(
                "an answer comes when nobody waits for it any more",
                Ending.ALL_PUT_BACK,
                n -> n == 2 ? Way.TOO_SLOW : Way.HONEST);
    }

    private static Way everyThird(int n, Way way) {
        return n % 3 == 0 ? way : Way.HONEST;
    }

    private static Way whereItLowers(Way way) {
        return (account, call) -> account.side().lowers(call) ? way.go(account, call) : Way.HONEST.go(account, call);
    }

    /** What is alike stands side by side: every other one is one of each kind. */
    static List<Mischief> all() {
        List<Mischief> all = new ArrayList<>(ofChanges());
        all.addAll(ofReadings());
        all.addAll(ofTime());
        all.add(movements("somebody else moves something", "7"));
        all.add(movements("somebody else takes something away", "-7"));
        all.add(movements("somebody else moves as much as the run", "10"));
        return all;
    }

    /** What happens to calls that change something. */
    static List<Mischief> ofChanges() {
        return List.of(
                changes("honest", Ending.ALL_PUT_BACK, n -> Way.HONEST),
                changes("all calls get lost", Ending.ALL_PUT_BACK, n -> Way.CUT_BEFORE),
                changes("every third answer gets lost", Ending.ALL_PUT_BACK, n -> everyThird(n, Way.CUT_AFTER)),
                changes("every third call gets lost", Ending.ALL_PUT_BACK, n -> everyThird(n, Way.CUT_BEFORE)),
                changes("all answers get lost", Ending.ALL_PUT_BACK, n -> Way.CUT_AFTER),
                changes("putting back breaks after the change", Ending.TOLD, n -> whereItLowers(Way.CUT_AFTER)),
                changes("answers are cut in the middle", Ending.ALL_PUT_BACK, n -> Way.CUT_IN_THE_MIDDLE),
                changes("a gateway gives up after the change", Ending.ALL_PUT_BACK, n -> Way.GATEWAY_PAGE),
                changes(
                        "an error is unclear, after the change",
                        Ending.ALL_PUT_BACK,
                        n -> error(true, Counterpart::unclear)),
                changes(
                        "an error is unclear, before the change",
                        Ending.ALL_PUT_BACK,
                        n -> error(false, Counterpart::unclear)),
                changes(
                        "an error that nobody knows, after the change",
                        Ending.ALL_PUT_BACK,
                        n -> error(true, Counterpart::unknown)),
                changes(
                        "it commits and refuses now and then",
                        Ending.TOLD,
                        n -> everyThird(n, error(true, Counterpart::refused))),
                changes("it commits and refuses", Ending.TOLD, n -> error(true, Counterpart::refused)),
                changes(
                        "putting back commits and is refused",
                        Ending.TOLD,
                        n -> whereItLowers(error(true, Counterpart::refused))),
                changes("putting back is refused", Ending.TOLD, n -> whereItLowers(error(false, Counterpart::refused))),
                changes("putting back breaks", Ending.TOLD, n -> whereItLowers(Way.CUT_BEFORE)),
                new Mischief("from the tenth call on it is gone", Ending.TOLD, account -> {
                    AtomicInteger calls = new AtomicInteger();
                    return call -> calls.incrementAndGet() < 10 ? Optional.of(call.pass()) : Optional.empty();
                }),
                changes("from the fifth on nothing is changed", Ending.TOLD, n -> n < 5 ? Way.HONEST : Way.CUT_BEFORE));
    }

    private static List<Mischief> ofReadings() {
        return List.of(
                new Mischief("all readings lag by one", Ending.ALL_PUT_BACK, account -> stale(account, 1)),
                new Mischief("all readings lag by three", Ending.ALL_PUT_BACK, account -> stale(account, 3)),
                new Mischief("all readings are ten seconds old", Ending.ALL_PUT_BACK, Mischief::tenSecondsOld),
                new Mischief("readings lag, and every third answer gets lost", Ending.TOLD, account -> {
                    Front.Conduct stale = stale(account, 3);
                    AtomicInteger changes = new AtomicInteger();
                    return call -> account.side().changes(call)
                            ? everyThird(changes.incrementAndGet(), Way.CUT_AFTER)
                                    .go(account, call)
                            : stale.answer(call);
                }),
                readings("readings are of another", Ending.ALL_PUT_BACK, (side, n, first, now) -> side.ofAnother(now)),
                readings(
                        "readings are of another after a while",
                        Ending.TOLD,
                        (side, n, first, now) -> n > 4 ? side.ofAnother(now) : now),
                readings("readings lie", Ending.TOLD, (side, n, first, now) -> side.having(now, 90)),
                readings("readings go up and up", Ending.TOLD, (side, n, first, now) -> side.having(now, 90 + n)),
                readings(
                        "every other reading is the first one",
                        Ending.TOLD,
                        (side, n, first, now) -> n % 2 == 0 ? first : now),
                readings("readings are empty after a while", Ending.TOLD, (side, n, first, now) -> n > 4 ? "{}" : now));
    }

    private static List<Mischief> ofTime() {
        return List.of(
                changes("calls arrive late", Ending.ALL_PUT_BACK, n -> Way.SLOW),
                changes("answers come late", Ending.ALL_PUT_BACK, n -> Way.SLOW_AFTER),
                late("a lost call is carried out later", 2),
                late("a lost call is carried out much later", 5));
    }

    /** A lost call on its way, and when it got lost. */
    private record Held(Front.Call call, Instant since) {}

    private static Mischief late(String name, int by) {
        return new Mischief(name, Ending.ALL_PUT_BACK, account -> {
            Deque<Held> held = new ArrayDeque<>();
            AtomicInteger changes = new AtomicInteger();
            return call -> {
                if (!account.side().changes(call)) {
                    return Optional.of(call.pass());
                }
                Instant now = account.now();
                held.removeIf(one -> one.since.plus(ON_ITS_WAY).isBefore(now));
                int n = changes.incrementAndGet();
                if (n % 4 == 1) {
                    held.add(new Held(call, now));
                    return Optional.empty();
                }
                if (n % by == 0 && !held.isEmpty()) {
                    held.remove().call.pass();
                }
                return Optional.of(call.pass());
            };
        });
    }

    /** What a reading says instead of what it is now; the first one was honest. */
    private interface Lie {

        String told(Counterpart side, int reading, String first, String now);
    }

    private static Mischief readings(String name, Ending ending, Lie lie) {
        return new Mischief(name, ending, account -> {
            AtomicInteger readings = new AtomicInteger();
            Map<String, String> first = new HashMap<>();
            return call -> {
                String answer = call.pass();
                if (!account.side().reads(call)) {
                    return Optional.of(answer);
                }
                String now = Front.bodyOf(answer);
                first.putIfAbsent(call.body(), now);
                String told = lie.told(account.side(), readings.incrementAndGet(), first.get(call.body()), now);
                return Optional.of(account.side().withBody(answer, told, account.credential()));
            };
        });
    }

    /** An answer to something that only reads, and when it was given. */
    private record Given(Instant at, String answer) {}

    private static boolean isReading(OutsideAccount account, Front.Call call) {
        return !account.side().changes(call) && !account.side().setting().contains(call.operation());
    }

    private static Front.Conduct stale(OutsideAccount account, int by) {
        Map<String, Deque<String>> newest = new HashMap<>();
        return call -> {
            String answer = call.pass();
            if (!isReading(account, call)) {
                return Optional.of(answer);
            }
            Deque<String> of = newest.computeIfAbsent(call.operation() + call.body(), none -> new ArrayDeque<>());
            of.add(answer);
            return Optional.of(of.size() > by ? of.remove() : of.getFirst());
        };
    }

    private static Front.Conduct tenSecondsOld(OutsideAccount account) {
        Map<String, Deque<Given>> given = new HashMap<>();
        return call -> {
            String answer = call.pass();
            if (!isReading(account, call)) {
                return Optional.of(answer);
            }
            Deque<Given> of = given.computeIfAbsent(call.operation() + call.body(), none -> new ArrayDeque<>());
            of.add(new Given(account.now(), answer));
            Instant then = account.now().minusSeconds(10);
            return Optional.of(of.stream()
                    .filter(one -> !one.at.isAfter(then))
                    .reduce((one, later) -> later)
                    .orElse(of.getFirst())
                    .answer);
        };
    }

    private static Mischief movements(String name, String amount) {
        return new Mischief(name, Ending.TOLD, account -> {
            AtomicInteger calls = new AtomicInteger();
            return call -> {
                if (calls.incrementAndGet() % 4 == 0) {
                    account.somebodyElseMoves(amount);
                }
                return Optional.of(call.pass());
            };
        });
    }
}
