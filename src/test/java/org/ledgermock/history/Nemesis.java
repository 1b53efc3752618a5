package org.ledgermock.history;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.ledgermock.server.Fleet;
import org.ledgermock.store.Postgres;

/** What goes wrong, and right again, while clients call servers on one database. */
enum Nemesis {

    /** A server ends without warning, and another takes its place. */
    KILL {
        @Override
        void strike(Fleet fleet, Postgres database, Random random, Duration pause) throws Exception {
            int seat = random.nextInt(fleet.size());
            fleet.kill(seat);
            fleet.start(seat);
        }
    },

    /** A server stands still, and goes on with what it believed before. */
    PAUSE {
        @Override
        void strike(Fleet fleet, Postgres database, Random random, Duration pause) throws Exception {
            int seat = random.nextInt(fleet.size());
            fleet.pause(seat);
            LockSupport.parkNanos(pause.toNanos());
            fleet.resume(seat);
        }
    },

    /** The database lets go of all connections. */
    CUT {
        @Override
        void strike(Fleet fleet, Postgres database, Random random, Duration pause) throws Exception {
            database.cutConnections();
        }
    },

    /** The database stands still, longer than the servers' patience. */
    FREEZE {
        @Override
        void strike(Fleet fleet, Postgres database, Random random, Duration pause) throws Exception {
            database.pause();
            LockSupport.parkNanos(pause.multipliedBy(5).dividedBy(3).toNanos());
            database.resume();
        }
    },

    /** The database ends, by an operator or without warning, and begins again. */
    RESTART {
        @Override
        void strike(Fleet fleet, Postgres database, Random random, Duration pause) throws Exception {
            database.restart(random.nextBoolean());
        }
    };

    /** Returns when it is over. */
    abstract void strike(Fleet fleet, Postgres database, Random random, Duration pause) throws Exception;
}
