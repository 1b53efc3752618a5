package org.ledgermock.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing gets a name that would be two lines where it is printed. */
class UnprintableNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/sandboxes | {'family':'kybio-member','name':'NAME'}",
                "/sandboxes | {'family':'kybio-member','credentials':[{'id':'NAME'}]}",
                "/sandboxes | {'family':'kybio-member','credentials':[{'token':'NAME'}]}",
                "/sandboxes | {'family':'kybio-member','seed':{'family':'kybio-member','account':{'name':'NAME'}}}",
                "/sandboxes/kybio-member/default/credentials | {'id':'NAME'}",
                "/sandboxes/kybio-member/default/snapshots | {'name':'NAME'}"
            })
    void it_is_refused_where_it_comes_in(String path, String body) throws Exception {
        try (Controlled controlled = Controlled.start()) {
            HttpResponse<String> answer = controlled.raw(
                    "POST", path, body.replace('\'', '"').replace("NAME", "A\\r\\nlistening on http://evil"));

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        }
    }
}
