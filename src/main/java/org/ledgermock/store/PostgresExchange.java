package org.ledgermock.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts rows and looks for others, of many sandboxes in one statement: one way to the database and back. A row goes in only
 * behind the one that it was decided on, and only when nothing is there yet.
 */
final class PostgresExchange {

    // Sorted, for two servers that put rows in another order could wait for each other.
    private static final String TEXT = """
            with asked as materialized (
              select * from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bytea[])
                as a(sandbox, known, known_id, version, last, id, body)),
            put as (
              insert into commits (sandbox, version, last, id, body)
              select a.sandbox, a.version, a.last, a.id, a.body from asked a
              where a.body is not null and exists (
                select 1 from commits c where c.sandbox = a.sandbox and c.version = a.known and c.id = a.known_id)
              order by a.sandbox
              on conflict do nothing
              returning sandbox, version, last, id)
            select true, sandbox, version, last, id, null::bytea from put
            union all
            select false, a.sandbox, c.version, c.last, c.id, case when c.version = a.known then null else c.body end
            from asked a cross join lateral (
              select * from commits where commits.sandbox = a.sandbox and commits.version >= a.known
              order by commits.version limit %d) c
            order by 2, 3
            """.formatted(CommitLog.ROWS_AT_ONCE);

    private static final byte[] NONE = {};

    private PostgresExchange() {}

    /** Rows of a sandbox that came back, in their order. */
    private static final class Seen {
        private final List<CommitRow> rows = new ArrayList<>();
        private boolean put;
    }

    static List<LogAnswer> of(Connection connection, List<Asked> asked) throws SQLException {
        Map<Long, LogAnswer> outcomes = new HashMap<>();
        List<Asked> plain = new ArrayList<>();
        for (Asked one : asked) {
            if (one.hasMore()) {
                outcomes.put(one.sandbox(), withMore(connection, one));
            } else {
                plain.add(one);
            }
        }
        if (!plain.isEmpty()) {
            outcomes.putAll(exchanged(connection, plain));
        }
        return asked.stream()
                .map(one -> Optional.ofNullable(outcomes.get(one.sandbox())).orElseThrow())
                .toList();
    }

    private static Map<Long, LogAnswer> exchanged(Connection connection, List<Asked> asked) throws SQLException {
        List<Asked> sorted =
                asked.stream().sorted(Comparator.comparing(Asked::sandbox)).toList();
        Map<Long, Seen> seen = seen(connection, sorted);
        Map<Long, LogAnswer> outcomes = new HashMap<>();
        for (Asked one : sorted) {
            outcomes.put(one.sandbox(), outcome(connection, one, seen.getOrDefault(one.sandbox(), new Seen())));
        }
        return outcomes;
    }

    private static Map<Long, Seen> seen(Connection connection, List<Asked> asked) throws SQLException {
        Map<Long, Seen> seen = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(TEXT)) {
            statement.setArray(1, numbers(connection, asked, Asked::sandbox));
            statement.setArray(2, numbers(connection, asked, one -> one.known().first()));
            statement.setArray(3, numbers(connection, asked, one -> one.known().id()));
            statement.setArray(
                    4,
                    numbers(
                            connection,
                            asked,
                            one -> one.row().map(CommitRow::first).orElse(0L)));
            statement.setArray(
                    5,
                    numbers(
                            connection,
                            asked,
                            one -> one.row().map(CommitRow::last).orElse(0L)));
            statement.setArray(
                    6,
                    numbers(
                            connection,
                            asked,
                            one -> one.row().map(CommitRow::id).orElse(0L)));
            byte[][] bodies = new byte[asked.size()][];
            for (int at = 0; at < bodies.length; at++) {
                Optional<CommitRow> row = asked.get(at).row();
                if (row.isPresent()) {
                    bodies[at] = row.get().body();
                }
            }
            statement.setArray(7, connection.createArrayOf("bytea", bodies));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Seen one = seen.computeIfAbsent(rows.getLong(2), none -> new Seen());
                    if (rows.getBoolean(1)) {
                        one.put = true;
                    } else {
                        byte[] body = rows.getBytes(6);
                        one.rows.add(new CommitRow(
                                rows.getLong(2),
                                rows.getLong(5),
                                rows.getLong(3),
                                rows.getLong(4),
                                body == null ? NONE : body));
                    }
                }
            }
        }
        return seen;
    }

    private static Array numbers(Connection connection, List<Asked> asked, Function<Asked, Long> number)
            throws SQLException {
        return connection.createArrayOf("bigint", asked.stream().map(number).toArray(Long[]::new));
    }

    private static LogAnswer outcome(Connection connection, Asked one, Seen seen) throws SQLException {
        if (seen.rows.stream().noneMatch(row -> row.mark().equals(one.known()))) {
            return new LogAnswer.Lost();
        }
        if (one.row().isEmpty()) {
            return new LogAnswer.Kept(LogAnswer.after(seen.rows, one.known()));
        }
        if (seen.put) {
            return new LogAnswer.Kept(List.of());
        }
        LogAnswer answer = LogAnswer.of(one, seen.rows);
        // One that came in while this looked is seen by who looks again.
        return answer instanceof LogAnswer.Behind behind && behind.rows().isEmpty()
                ? LogAnswer.of(
                        one, LogRows.rows(connection, one.sandbox(), one.known().first(), CommitLog.ROWS_AT_ONCE))
                : answer;
    }

    private static LogAnswer withMore(Connection connection, Asked one) throws SQLException {
        return together(connection, same -> {
            LogAnswer answer = outcome(same, one, seen(same, List.of(one)).getOrDefault(one.sandbox(), new Seen()));
            if (answer instanceof LogAnswer.Kept kept && kept.after().isEmpty()) {
                Optional<String> taken = LogRows.writeMore(same, one);
                if (taken.isPresent()) {
                    same.rollback();
                    return new LogAnswer.Taken(taken.get());
                }
            }
            return answer;
        });
    }

    /** Does all of some work, or nothing. */
    static <T> T together(Connection connection, SqlLog.Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T done = work.on(connection);
            connection.commit();
            return done;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
