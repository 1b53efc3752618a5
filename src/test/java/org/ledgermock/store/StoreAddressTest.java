package org.ledgermock.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A store's address is understood in the forms that users have, and what is shown of it is never a password. */
class StoreAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"ledgermock.db", "/var/lib/a b.db", "C:\\data\\ledgermock.db", "a@b:c.db"})
    void a_file_is_called_by_its_name(String name) {
        assertThat(StoreAddress.of(name)).isEqualTo(new StoreAddress.InFile(Path.of(name)));
        assertThat(StoreAddress.of(name))
                .hasToString(Path.of(name).toAbsolutePath().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://h/db?user=us&password=s3cret",
        "jdbc:postgresql://us:s3cret@h/db",
        "jdbc:postgresql://us@h/db?password=s3cret",
        "jdbc:postgresql://h/db?password=s3cret&user=us&",
        "jdbc:postgresql://%75s:s3cre%74@h/db"
    })
    void user_and_password_stand_before_the_host_or_among_the_parameters(String text) {
        assertThat(StoreAddress.of(text))
                .isEqualTo(new StoreAddress.InDatabase(
                        "jdbc:postgresql://h/db", Map.of("user", "us", "password", "s3cret")))
                .hasToString("jdbc:postgresql://h/db");
    }

    @ParameterizedTest
    @ValueSource(strings = {"db.example.org:6543/one", "[::1]:5432/one", "a:1,b:2/one", "h/two%20words"})
    void hosts_ports_and_database_are_the_drivers(String place) {
        assertThat(StoreAddress.of("jdbc:postgresql://u:p@" + place + "?sslpassword=s3cret&ssl=true"))
                .isEqualTo(new StoreAddress.InDatabase(
                        "jdbc:postgresql://" + place,
                        Map.of("user", "u", "password", "p", "sslpassword", "s3cret", "ssl", "true")))
                .hasToString("jdbc:postgresql://" + place);
    }

    @Test
    void a_password_may_have_any_sign() {
        assertThat(StoreAddress.of("jdbc:postgresql://u:p+%2F%3F%40:@h/db"))
                .isEqualTo(new StoreAddress.InDatabase(
                        "jdbc:postgresql://h/db", Map.of("user", "u", "password", "p+/?@:")));
        assertThat(StoreAddress.of("jdbc:postgresql://u:p#2?@h/db"))
                .isEqualTo(
                        new StoreAddress.InDatabase("jdbc:postgresql://h/db", Map.of("user", "u", "password", "p#2?")));
        assertThat(StoreAddress.of("jdbc:postgresql://u@v:p@q@h/db"))
                .isEqualTo(new StoreAddress.InDatabase(
                        "jdbc:postgresql://h/db", Map.of("user", "u@v", "password", "p@q")));
        assertThat(StoreAddress.of("jdbc:postgresql://h/db?password=a%26b%25=c"))
                .isEqualTo(new StoreAddress.InDatabase("jdbc:postgresql://h/db", Map.of("password", "a&b%=c")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql:db?password=s3cret",
                "jdbc:postgresql://u:1/s3cret@h/db",
                "jdbc:postgresql://u:s3cret/2@h/db",
                "jdbc:postgresql://h:s3cret/db",
                "jdbc:postgresql://h/db?password=s3cret&s3cret",
                "jdbc:postgresql://h/db?password=s3cret%",
                "jdbc:postgresql://h?password=s3cret",
                "jdbc:mysql://u:s3cret@h/db",
                "jdbc:sqlite:s3cret",
                "postgres://u:s3cret@h/db",
                "postgresql://u:s3cret@h/db"
            })
    void what_is_neither_is_refused_and_not_shown(String text) {
        assertThatThrownBy(() -> StoreAddress.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jdbc:postgresql://")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void another_kind_of_database_is_named() {
        assertThatThrownBy(() -> StoreAddress.of("jdbc:mysql://u:s3cret@h/db"))
                .hasMessage("a store is in a file, or in a database at jdbc:postgresql://…, and not at jdbc:mysql:…");
    }
}
