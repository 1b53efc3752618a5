package org.ledgermock.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonText;

class AdmittedCallTest {

    @Test
    void its_time_is_written_as_its_family_does() {
        assertThat(Calls.call("{}", Map.of()).time()).isEqualTo("2022-10-13 20:09:03");
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
