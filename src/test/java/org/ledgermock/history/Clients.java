package org.ledgermock.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.ledgermock.oracle.RawAnswer;
import org.ledgermock.server.Crowd;
import org.ledgermock.server.RawRequest;

/** Many clients, each with a line of its own, that take tickets in turn until there are no more. */
final class Clients {

    private Clients() {}

    /** What one of them makes of a ticket. */
    @FunctionalInterface
    interface Work<T> {
        T of(Ticket ticket, Line line) throws Exception;
    }

    /** What came of all tickets, in no order. */
    static <T> List<T> drive(Crowd.Work<Line> lines, int clients, int tickets, int breakEvery, Work<T> work)
            throws Exception {
        AtomicInteger next = new AtomicInteger();
        List<List<T>> all = Crowd.of(clients, client -> {
            List<T> own = new ArrayList<>();
            try (Line line = lines.of(client)) {
                for (int number = next.getAndIncrement(); number < tickets; number = next.getAndIncrement()) {
                    own.add(work.of(Ticket.of(number, breakEvery), line));
                }
            }
            return own;
        });
        return all.stream().flatMap(List::stream).toList();
    }

    /** What an answer, which must not be another than expected, tells of quantities. */
    @FunctionalInterface
    interface Reading {
        List<Told> of(RawAnswer answer);
    }

    /** @param unclear what it may have changed when no answer comes */
    static Call call(String what, RawRequest request, Line line, List<Told> unclear, Reading reading)
            throws IOException {
        byte[] bytes = request.bytes();
        long asked = System.nanoTime();
        Optional<RawAnswer> answer = line.exchange(bytes);
        if (answer.isEmpty()) {
            return new Call(what, asked, Call.NEVER, unclear);
        }
        long answered = System.nanoTime();
        RawAnswer came = answer.get();
        return new Call(what, asked, answered, line.isTurnedAway(came) ? List.of() : reading.of(came));
    }

    /** Sends a whole request, and goes away without an answer. */
    static Call brokenOff(String what, RawRequest request, Line line, List<Told> told) throws IOException {
        long asked = System.nanoTime();
        line.sendAndLeave(request.bytes());
        return new Call(what, asked, Call.NEVER, told);
    }
}
