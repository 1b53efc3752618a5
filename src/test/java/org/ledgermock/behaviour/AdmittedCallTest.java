package org.ledgermock.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonText;
import org.ledgermock.message.Options;
import org.ledgermock.state.Account;

class AdmittedCallTest {

    @ParameterizedTest
    @CsvSource({
        "2022-10-13T12:09:03Z, 2022-10-13 20:09:03",
        "2022-12-31T15:59:59.999Z, 2022-12-31 23:59:59",
        "2022-12-31T16:00:00Z, 2023-01-01 00:00:00",
        "1970-01-01T00:00:00Z, 1970-01-01 08:00:00"
    })
    void times_are_written_at_utc_plus_eight(Instant time, String written) {
        AdmittedCall call =
                new AdmittedCall("Do", "r", JsonObject.EMPTY, new Account("a", ""), "id", time, new Options(Map.of()));

        assertThat(call.time()).isEqualTo(written);
    }

    @Test
    void what_is_required_is_there_or_the_files_do_not_fit() {
        AdmittedCall call = Calls.call("{\"a\":{\"b\":null}}", Map.of());

        assertThat(call.required(JsonPointer.of("/a/b"))).isEqualTo(JsonText.value("null"));
        assertThatThrownBy(() -> call.required(JsonPointer.of("/a/c")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the mapping takes /a/c from the request, which its request schema does not require");
    }
}
