package org.ledgermock.client;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.ledgermock.message.Headers;
import org.ledgermock.message.Response;

/** Reads an answer, and keeps what had come of it when its connection ends too early. */
final class AnswerReader implements HttpResponse.BodySubscriber<Response> {

    private final HttpResponse.ResponseInfo head;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final CompletableFuture<Response> whole = new CompletableFuture<>();

    AnswerReader(HttpResponse.ResponseInfo head) {
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
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            body.writeBytes(bytes);
        }
    }

    @Override
    public void onError(Throwable cause) {
        whole.completeExceptionally(new CutAnswer(came(), cause));
    }

    @Override
    public void onComplete() {
        whole.complete(came());
    }

    private Response came() {
        List<Headers.Field> headers = new ArrayList<>();
        head.headers()
                .map()
                .forEach((name, values) -> values.forEach(value -> headers.add(new Headers.Field(name, value))));
        return new Response(head.statusCode(), Headers.of(headers), body.toByteArray());
    }
}
