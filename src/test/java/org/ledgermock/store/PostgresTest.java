package org.ledgermock.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What other tests ask of a PostgreSQL of their own. */
class PostgresTest {

    @Test
    void each_test_has_a_database_of_its_own() {
        Postgres postgres = Postgres.shared();
        String one = postgres.database();
        String other = postgres.database();

        assertThat(postgres.number(one, "select count(*) from pg_tables where schemaname = 'public'"))
                .isZero();
        postgres.number(one, "with made as (select 1) select count(*) from made");
        assertThat(other).isNotEqualTo(one);
        assertThat(Postgres.shared()).isSameAs(postgres);
    }

    @Test
    void one_that_was_paused_cut_off_and_begun_again_goes_on() throws Exception {
        try (Postgres postgres = Postgres.durable()) {
            String database = postgres.database();
            assertThat(postgres.number(database, "select 1 where current_setting('fsync') = 'on'"))
                    .isEqualTo(1);
            assertThat(postgres.statements(database)).isPositive();
            postgres.pause();
            postgres.resume();
            postgres.cutConnections();
            postgres.restart(true);
            postgres.restart(false);
            assertThat(postgres.number(database, "select 7")).isEqualTo(7);
        }
    }
}
