package org.ledgermock.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamilyTimesTest {

    private static final String PLAIN = "yyyy-MM-dd HH:mm:ss";

    @ParameterizedTest
    @CsvSource({
        "+08:00, yyyy-MM-dd HH:mm:ss, 2022-10-13T12:09:03Z, 2022-10-13 20:09:03",
        "+08:00, yyyy-MM-dd HH:mm:ss, 2022-12-31T15:59:59.999Z, 2022-12-31 23:59:59",
        "+08:00, yyyy-MM-dd HH:mm:ss, 2022-12-31T16:00:00Z, 2023-01-01 00:00:00",
        "+08:00, yyyy-MM-dd HH:mm:ss, 1970-01-01T00:00:00Z, 1970-01-01 08:00:00",
        "Z, rfc-3339, 2022-10-13T12:09:00.5Z, 2022-10-13T12:09:00Z",
        "-03:30, rfc-3339, 2022-10-13T12:09:03Z, 2022-10-13T08:39:03-03:30",
        "Europe/Berlin, rfc-3339, 2022-10-13T12:09:03Z, 2022-10-13T14:09:03+02:00",
        "Z, yyyyMMddHHmmss, 2022-10-13T12:09:03Z, 20221013120903"
    })
    void a_time_is_written_in_zone_and_form_and_read_again(String zone, String form, Instant time, String written) {
        FamilyTimes times = FamilyTimes.of(zone, form);

        assertThat(times.text(time)).isEqualTo(written);
        assertThat(times.text(time)).as("the same second again").isEqualTo(written);
        assertThat(times.instant(written).map(Instant::getEpochSecond)).contains(time.getEpochSecond());
    }

    @Test
    void a_text_of_another_form_is_no_time() {
        assertThat(FamilyTimes.of("+08:00", PLAIN).instant("2022-02-29 00:00:00"))
                .isEmpty();
        assertThat(FamilyTimes.DEFAULT.instant("2022-02-28 00:00:00")).isEmpty();
        assertThat(FamilyTimes.DEFAULT.instant("2022-02-28T08:00:00+08:00"))
                .contains(Instant.parse("2022-02-28T00:00:00Z"));
    }

    @Test
    void a_day_is_one_of_the_zone() {
        FamilyTimes times = FamilyTimes.of("+08:00", PLAIN);

        assertThat(times.day(Instant.parse("2026-03-01T15:59:59.999Z"))).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(times.day(Instant.parse("2026-03-01T16:00:00Z"))).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(times.begin(LocalDate.of(2026, 3, 2))).isEqualTo(Instant.parse("2026-03-01T16:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "here | rfc-3339 | 'zone' is one such as Z, +08:00 or Europe/Berlin, it is 'here'",
                "Z | RFC3339 | 'form' is rfc-3339 or a pattern such as yyyy-MM-dd HH:mm:ss, it is 'RFC3339'",
                "Z | HH:mm:ss | 'form' is rfc-3339 or a pattern such as yyyy-MM-dd HH:mm:ss, it is 'HH:mm:ss'"
            })
    void what_is_no_zone_or_no_form_is_told_with_what_would_be(String zone, String form, String problem) {
        assertThatThrownBy(() -> FamilyTimes.of(zone, form))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(problem);
    }
}
