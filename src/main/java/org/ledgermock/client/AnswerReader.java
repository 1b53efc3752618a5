package org.ledgermock.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.ledgermock.message.Headers;
import org.ledgermock.message.Response;

/** Reads the answer to one request, and keeps what had come of it when its connection ends too early. */
final class AnswerReader implements HttpResponse.BodyHandler<Response> {

    private volatile Optional<Body> body = Optional.empty();

    @Override
    public HttpResponse.BodySubscriber<Response> apply(HttpResponse.ResponseInfo head) {
        Body begun = new Body(head);
        body = Optional.of(begun);
        return begun;
    }

    /**
     * What a failed request comes to.
     *
     * <p>The JDK's client fails the request and its body's reader side by side, so the reader's own exception may be
     * lost.
     */
    IOException failure(IOException cause) {
        return cause instanceof HttpTimeoutException
                ? cause
                : body.<IOException>map(begun -> new CutAnswer(begun.came(), cause))
                        .orElse(cause);
    }

    private static final class Body implements HttpResponse.BodySubscriber<Response> {

        private final HttpResponse.ResponseInfo head;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final CompletableFuture<Response> whole = new CompletableFuture<>();

        Body(HttpResponse.ResponseInfo head) {
            this.head = head;
        }

        @Override
        public CompletionStage<Response> getBody() {
            return whole;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            for (ByteBuffer buffer : buffers) {
                byte[] part = new byte[buffer.remaining()];
                buffer.get(part);
                bytes.writeBytes(part);
            }
        }

        @Override
        public void onError(Throwable cause) {
            whole.completeExceptionally(cause);
        }

        @Override
        public void onComplete() {
            whole.complete(came());
        }

        private Response came() {
            Headers.Builder headers = new Headers.Builder(0);
            head.headers().map().forEach((name, values) -> values.forEach(value -> headers.add(name, value)));
            return new Response(head.statusCode(), headers.build(), bytes.toByteArray());
        }
    }
}
