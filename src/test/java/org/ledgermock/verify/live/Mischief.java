package org.ledgermock.verify.live;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

/** What may go wrong, by name; made anew for each run. */
record Mischief(String name, Ending ending, Function<Mischief.Surroundings, Front.Conduct> made) {

    static final String CHANGE = "AllocateCustomerCredit";
    private static final String READ = "QueryCustomersCredit";

    @Override
    public String toString() {
        return name;
    }

    /** Where it happens. */
    interface Surroundings {

        Instant now();

        void somebodyElseMoves();
    }

    /** What is asked for in the end. */
    enum Ending {
        ALL_PUT_BACK,
        TOLD
    }

    private static Mischief mischief(String name, Ending ending, Function<Integer, Way> way) {
        return new Mischief(name, ending, around -> {
            AtomicInteger changes = new AtomicInteger();
            return call -> {
                if (!call.operation().equals(CHANGE)) {
                    return Optional.of(call.pass());
                }
                return way.apply(changes.incrementAndGet()).go(call);
            };
        });
    }

    private interface Way {

        Optional<String> go(Front.Call call) throws IOException;

        Way HONEST = call -> Optional.of(call.pass());
        Way CUT_AFTER = call -> {
            call.pass();
            return Optional.empty();
        };
        Way CUT_BEFORE = call -> Optional.empty();
        Way CUT_IN_THE_MIDDLE = call -> {
            String answer = call.pass();
            return Optional.of(answer.substring(0, answer.length() - 30));
        };
        Way GATEWAY_PAGE = call -> {
            String answer = call.pass();
            return Optional.of(Front.withBody(
                    answer.replaceFirst("HTTP/1.1 200[^\r]*", "HTTP/1.1 502 Bad Gateway"), "<html>502</html>"));
        };
    }

    private static Way refusing(boolean commits, String code) {
        return call -> {
            String answer = commits ? call.pass() : "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n";
            return Optional.of(Front.withBody(
                    answer,
                    "{\"Response\":{\"Error\":{\"Code\":\"%s\",\"Message\":\"made up\"},\"RequestId\":\"2b7c676e-bb4b-449d-89e6-4866132036c5\"}}"
                            .formatted(code)));
        };
    }

    private static boolean lowers(Front.Call call) {
        return call.body().contains(":-");
    }

    static Stream<Mischief> all() {
        String internal = "InternalError";
        String refused = "InvalidParameterValue.CreditAmountOutOfRange";
        return Stream.of(
                mischief("honest", Ending.ALL_PUT_BACK, n -> Way.HONEST),
                mischief(
                        "every third answer gets lost",
                        Ending.ALL_PUT_BACK,
                        n -> n % 3 == 0 ? Way.CUT_AFTER : Way.HONEST),
                mischief(
                        "every third call gets lost",
                        Ending.ALL_PUT_BACK,
                        n -> n % 3 == 0 ? Way.CUT_BEFORE : Way.HONEST),
                mischief("all answers get lost", Ending.ALL_PUT_BACK, n -> Way.CUT_AFTER),
                mischief("all calls get lost", Ending.ALL_PUT_BACK, n -> Way.CUT_BEFORE),
                mischief("answers are cut in the middle", Ending.ALL_PUT_BACK, n -> Way.CUT_IN_THE_MIDDLE),
                mischief("a gateway gives up after the change", Ending.ALL_PUT_BACK, n -> Way.GATEWAY_PAGE),
                mischief("an error is unclear, after the change", Ending.ALL_PUT_BACK, n -> refusing(true, internal)),
                mischief("an error is unclear, before the change", Ending.ALL_PUT_BACK, n -> refusing(false, internal)),
                mischief(
                        "an error that nobody knows, after the change",
                        Ending.ALL_PUT_BACK,
                        n -> refusing(true, "New.Code")),
                mischief("it commits and refuses", Ending.TOLD, n -> refusing(true, refused)),
                mischief(
                        "it commits and refuses now and then",
                        Ending.TOLD,
                        n -> n % 3 == 0 ? refusing(true, refused) : Way.HONEST),
                mischief(
                        "putting back is refused",
                        Ending.TOLD,
                        n -> call -> lowers(call) ? refusing(false, refused).go(call) : Way.HONEST.go(call)),
                mischief(
                        "putting back breaks",
                        Ending.TOLD,
                        n -> call -> lowers(call) ? Optional.empty() : Way.HONEST.go(call)),
                late("a lost call is carried out later", 2),
                late("a lost call is carried out much later", 5),
                reads("reads lag by one", Ending.ALL_PUT_BACK, lagging(1)),
                reads("reads lag by three", Ending.ALL_PUT_BACK, lagging(3)),
                reads(
                        "reads are of another",
                        Ending.ALL_PUT_BACK,
                        (n, answer) -> answer.replace("\"ClientUin\":1,", "\"ClientUin\":2,")),
                reads(
                        "reads are of another after a while",
                        Ending.TOLD,
                        (n, answer) -> n > 4 ? answer.replace("\"ClientUin\":1,", "\"ClientUin\":2,") : answer),
                reads(
                        "reads lie",
                        Ending.TOLD,
                        (n, answer) -> answer.replaceAll("\"Credit\":[0-9.]+", "\"Credit\":90")),
                reads(
                        "reads go up and up",
                        Ending.TOLD,
                        (n, answer) -> answer.replaceAll("\"Credit\":[0-9.]+", "\"Credit\":" + (90 + n))),
                new Mischief("somebody else moves something", Ending.TOLD, around -> {
                    AtomicInteger calls = new AtomicInteger();
                    return call -> {
                        if (calls.incrementAndGet() % 4 == 0) {
                            around.somebodyElseMoves();
                        }
                        return Optional.of(call.pass());
                    };
                }));
    }

    /** A lost call on its way, and when it got lost. */
    private record Held(Front.Call call, Instant since) {}

    // No longer than anything waits for an answer: later it is not carried out any more.
    private static Mischief late(String name, int by) {
        return new Mischief(name, Ending.ALL_PUT_BACK, around -> {
            Deque<Held> held = new ArrayDeque<>();
            AtomicInteger changes = new AtomicInteger();
            return call -> {
                if (!call.operation().equals(CHANGE)) {
                    return Optional.of(call.pass());
                }
                Instant now = around.now();
                held.removeIf(one -> one.since.plusSeconds(30).isBefore(now));
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

    private interface Lie {

        String told(int reading, String answer);
    }

    private static Lie lagging(int by) {
        Deque<String> newest = new ArrayDeque<>();
        return (n, answer) -> {
            newest.add(answer);
            return newest.size() > by ? newest.remove() : newest.peek();
        };
    }

    private static Mischief reads(String name, Ending ending, Lie lie) {
        return new Mischief(name, ending, around -> {
            AtomicInteger readings = new AtomicInteger();
            return call -> {
                String answer = call.pass();
                boolean ofOne = call.operation().equals(READ) && call.body().contains("Filter");
                return Optional.of(
                        ofOne
                                ? Front.withBody(answer, lie.told(readings.incrementAndGet(), Front.bodyOf(answer)))
                                : answer);
            };
        });
    }
}
