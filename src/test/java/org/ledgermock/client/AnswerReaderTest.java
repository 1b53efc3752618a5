package org.ledgermock.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is left of an answer whose connection ends, whichever of its two failures the JDK's client tells. */
class AnswerReaderTest {

    private static final IOException ENDED = new IOException("fixed content-length: 40, bytes received: 3");

    private final AnswerReader reader = new AnswerReader();

    @Test
    void whoGotTheHeadKnowsWhatCame() {
        HttpResponse.BodySubscriber<?> body = reader.apply(new Head());
        body.onNext(List.of(ByteBuffer.wrap("{\"a".getBytes(UTF_8))));

        assertThatThrownBy(() -> {
                    throw reader.failure(ENDED);
                })
                .isInstanceOfSatisfying(CutAnswer.class, cut -> {
                    assertThat(cut.came().status()).isEqualTo(200);
                    assertThat(cut.came().bodyText()).isEqualTo("{\"a");
                })
                .hasMessage("the connection ended after 3 bytes of the answer's body");
    }

    @Test
    void whoGotNoHeadHasTheClientsOwnFailure() {
        assertThat(reader.failure(ENDED)).isSameAs(ENDED);
    }

    @Test
    void whoWaitedTooLongIsNotToldThatTheConnectionEnded() {
        reader.apply(new Head());
        HttpTimeoutException late = new HttpTimeoutException("request timed out");

        assertThat(reader.failure(late)).isSameAs(late);
    }

    private record Head() implements HttpResponse.ResponseInfo {

        @Override
        public int statusCode() {
            return 200;
        }

        @Override
        public HttpHeaders headers() {
            return HttpHeaders.of(Map.of(), (name, value) -> true);
        }

        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }
}
