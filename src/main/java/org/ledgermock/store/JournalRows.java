package org.ledgermock.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ledgermock.journal.Exchange;
import org.ledgermock.journal.SharedJournal;

/** The exchanges of all servers in a store in PostgreSQL, and which servers there are. */
final class JournalRows {

    // A server that has not been seen for so long is taken for one that has ended.
    private static final String OTHERS =
            "(select count(*) from server where id <> ? and seen > clock_timestamp() - interval '10 seconds')";

    // A sandbox that ends while they are written ends before or after that.
    private static final String PUT = """
            with there as materialized (select number from sandbox where number = any(?::bigint[]) for key share)
            insert into exchange (sandbox, server, n, at, ended, body)
            select a.sandbox, ?, a.n, a.at, a.ended, a.body
            from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bytea[]) as a(sandbox, n, at, ended, body)
            join there on there.number = a.sandbox
            on conflict do nothing
            """;

    private static final String CLEAR = """
            with there as materialized (select number from sandbox where number = ? for no key update),
            gone as (delete from exchange using there where sandbox = number returning 1)
            insert into journal as j (sandbox, forgotten, cleared, dropped)
            select number, (extract(epoch from clock_timestamp()) * 1000000)::bigint, (select count(*) from gone), 0
            from there
            on conflict (sandbox) do update set forgotten = excluded.forgotten,
              cleared = j.cleared + j.dropped + excluded.cleared, dropped = 0
            """;

    // One server at a time; another need not.
    private static final String TRIM = """
            with there as materialized (select number from sandbox where number = ? for no key update skip locked),
            gone as (delete from exchange using there where sandbox = number and (at, server, n) <=
              (select at, server, n from exchange where sandbox = number
               order by at desc, server desc, n desc offset ? limit 1) returning 1)
            insert into journal as j (sandbox, forgotten, cleared, dropped)
            select number, 0, 0, (select count(*) from gone) + ? from there
            on conflict (sandbox) do update set dropped = j.dropped + excluded.dropped
            """;

    private static final String READ = """
            select server, at, body from exchange
            where sandbox = ? and ended > coalesce((select forgotten from journal where journal.sandbox = ?), 0)
            order by at desc, server desc, n desc limit ?
            """;

    private static final String COUNT = """
            select coalesce(max(cleared), 0), coalesce(max(dropped), 0), (select count(*) from exchange
              where sandbox = ? and ended > coalesce((select forgotten from journal where journal.sandbox = ?), 0)),
            """ + OTHERS + " from journal where sandbox = ?";

    private static final String NEWS = "select " + OTHERS + """
            , concat((select sum(n) from (select max(n) as n from exchange where sandbox = ? and server <> ? group by server)
                newest), ' ', (select max(version) from commits where sandbox = ?))
            """;

    private JournalRows() {}

    /**
     * An exchange that is to be written.
     *
     * @param n which tells it from others of its server
     * @param at when it arrived, in microseconds since 1970
     */
    record Row(long sandbox, long n, long at, long ended, byte[] body) {}

    /**
     * What others have done.
     *
     * @param others how many other servers there are
     * @param mark is another one whenever something was done
     */
    record News(int others, String mark) {}

    /** Says that a server is there. */
    static void beat(Connection connection, long server) throws SQLException {
        LogRows.change(connection, "delete from server where seen < clock_timestamp() - interval '1 hour'");
        LogRows.change(
                connection,
                "insert into server (id, seen) values (?, clock_timestamp())"
                        + " on conflict (id) do update set seen = excluded.seen",
                server);
    }

    static void leave(Connection connection, long server) throws SQLException {
        LogRows.change(connection, "delete from server where id = ?", server);
    }

    /** The database's time, in microseconds since 1970. */
    static long clock(Connection connection) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement("select clock_timestamp()");
                ResultSet answer = ask.executeQuery()) {
            answer.next();
            OffsetDateTime now = answer.getObject(1, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC);
            return now.toEpochSecond() * 1_000_000 + now.getNano() / 1_000;
        }
    }

    static void put(Connection connection, long server, List<Row> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(PUT)) {
            insert.setArray(1, numbers(connection, rows, Row::sandbox));
            insert.setLong(2, server);
            insert.setArray(3, numbers(connection, rows, Row::sandbox));
            insert.setArray(4, numbers(connection, rows, Row::n));
            insert.setArray(5, numbers(connection, rows, Row::at));
            insert.setArray(6, numbers(connection, rows, Row::ended));
            insert.setArray(
                    7,
                    connection.createArrayOf(
                            "bytea", rows.stream().map(Row::body).toArray(byte[][]::new)));
            insert.executeUpdate();
        }
    }

    private static Array numbers(Connection connection, List<Row> rows, Function<Row, Long> number)
            throws SQLException {
        return connection.createArrayOf("bigint", rows.stream().map(number).toArray());
    }

    static void clear(Connection connection, long sandbox) throws SQLException {
        LogRows.change(connection, CLEAR, sandbox);
    }

    /**
     * Removes those beyond the bound.
     *
     * @param lost how many could never be written
     * @return whether it was done: when another server is about to, it is not
     */
    static boolean trim(Connection connection, long sandbox, int bound, long lost) throws SQLException {
        return LogRows.change(connection, TRIM, sandbox, bound, lost) > 0;
    }

    static List<Exchange> newestFirst(Connection connection, long sandbox, int bound, JournalClock clock)
            throws SQLException {
        List<Exchange> exchanges = new ArrayList<>();
        try (PreparedStatement ask = LogRows.statement(connection, READ, sandbox, sandbox, bound);
                ResultSet rows = ask.executeQuery()) {
            while (rows.next()) {
                exchanges.add(ExchangeCodec.read(
                        rows.getBytes(3), clock.nanos(rows.getLong(2)), Long.toHexString(rows.getLong(1))));
            }
        }
        return exchanges;
    }

    static SharedJournal.Counts counts(Connection connection, long server, long sandbox, int bound)
            throws SQLException {
        try (PreparedStatement ask = LogRows.statement(connection, COUNT, sandbox, sandbox, server, sandbox);
                ResultSet counted = ask.executeQuery()) {
            counted.next();
            long present = counted.getLong(3);
            long dropped = counted.getLong(2);
            return new SharedJournal.Counts(
                    counted.getLong(1) + dropped + present,
                    dropped + Math.max(0, present - bound),
                    1 + counted.getInt(4));
        }
    }

    static News news(Connection connection, long server, long sandbox) throws SQLException {
        try (PreparedStatement ask = LogRows.statement(connection, NEWS, server, sandbox, server, sandbox);
                ResultSet answer = ask.executeQuery()) {
            answer.next();
            return new News(answer.getInt(1), answer.getString(2));
        }
    }
}
