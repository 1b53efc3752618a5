package org.ledgermock.browser;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;

/** A Chromium without a window, told what to do by its DevTools protocol. It shows one page at a time. */
public final class Browser implements AutoCloseable {

    private static final String LISTENS = "DevTools listening on ";
    private static final int SECONDS = 120;
    private static final int PATIENCE = 120;

    private final Process process;
    private final WebSocket socket;
    private final Messages messages = new Messages();
    private final List<JsonObject> events = new ArrayList<>();
    private String session = "";
    private int last;

    private Browser(Process process, URI address) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, messages)
                .join();
    }

    /** The one of this machine. */
    public static Optional<Path> found() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @param folder for its own files */
    public static Browser start(Path program, Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + folder,
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said = process.errorReader();
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            all.append(line).append('\n');
            if (line.startsWith(LISTENS)) {
                new Thread(() -> said.lines().forEach(rest -> {}), "browser").start();
                return new Browser(process, URI.create(line.substring(LISTENS.length()))).open();
            }
        }
        throw new IOException("the browser does not listen:\n" + all);
    }

    private Browser open() {
        String page = send("Target.createTarget", JsonObject.of("url", "about:blank"))
                .text("targetId")
                .orElseThrow();
        session = send(
                        "Target.attachToTarget",
                        JsonObject.builder()
                                .put("targetId", page)
                                .put("flatten", true)
                                .build())
                .text("sessionId")
                .orElseThrow();
        Stream.of("Page", "Log", "Network", "Runtime").forEach(domain -> send(domain + ".enable", JsonObject.EMPTY));
        return this;
    }

    public void show(URI address) {
        int before = events.size();
        send("Page.navigate", JsonObject.of("url", address.toString()));
        while (events.stream().skip(before).noneMatch(event -> isOf(event, "Page.loadEventFired"))) {
            receive();
        }
    }

    /** What it has told of itself by now, of one kind. */
    public List<JsonObject> told(String kind) {
        evaluate("1");
        return events.stream().filter(event -> isOf(event, kind)).toList();
    }

    /** The same since it was asked last. */
    public List<JsonObject> toldSince(String kind) {
        List<JsonObject> all = told(kind);
        events.removeAll(all);
        return all;
    }

    private static boolean isOf(JsonObject event, String kind) {
        return event.text("method").equals(Optional.of(kind));
    }

    /** The value of an expression in the page. */
    public JsonValue evaluate(String expression) {
        JsonObject result = send(
                "Runtime.evaluate",
                JsonObject.builder()
                        .put("expression", expression)
                        .put("returnByValue", true)
                        .build());
        if (result.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + result);
        }
        return result.object("result").flatMap(value -> value.find("value")).orElse(JsonNull.NULL);
    }

    /** Waits until an expression in the page is true; a page that asks again and again is never silent, so it is bounded here. */
    public void await(String expression) {
        JsonObject found = send(
                "Runtime.evaluate",
                JsonObject.builder()
                        .put(
                                "expression",
                                "new Promise(done => { const end = Date.now() + 1000 * %d; const look = () => { try { if (%s) return done(true); } catch {} Date.now() < end ? setTimeout(look, 10) : done(document.body.innerText); }; look(); })"
                                        .formatted(PATIENCE, expression))
                        .put("awaitPromise", true)
                        .put("returnByValue", true)
                        .build());
        JsonValue value =
                found.object("result").flatMap(one -> one.find("value")).orElse(JsonNull.NULL);
        if (value instanceof JsonString shown) {
            throw new AssertionError(
                    "%s did not come true in %d s; the page shows:%n%s".formatted(expression, PATIENCE, shown.text()));
        }
    }

    /** Writes a text where the focus is, as a person does. */
    public void type(String text) {
        send("Input.insertText", JsonObject.of("text", text));
    }

    /** What the window shows, as a PNG. */
    public byte[] picture() {
        return Base64.getDecoder()
                .decode(send("Page.captureScreenshot", JsonObject.of("format", "png"))
                        .text("data")
                        .orElseThrow());
    }

    /** Presses a key, as a person does. */
    public void press(String key, int code) {
        // Only a key that writes something sends a form.
        String writes = key.equals("Enter") ? "\r" : "";
        for (String type : List.of(writes.isEmpty() ? "rawKeyDown" : "keyDown", "keyUp")) {
            send(
                    "Input.dispatchKeyEvent",
                    JsonObject.builder()
                            .put("type", type)
                            .put("key", key)
                            .put("code", key)
                            .put("text", writes)
                            .put("windowsVirtualKeyCode", code)
                            .build());
        }
    }

    public JsonObject send(String method, JsonObject parameters) {
        last++;
        JsonObject.Builder message =
                JsonObject.builder().put("id", last).put("method", method).put("params", parameters);
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        socket.sendText(message.build().toString(), true).join();
        while (true) {
            JsonObject answer = receive();
            if (answer.number("id").filter(id -> id.intValueExact() == last).isPresent()) {
                return answer.object("result").orElseThrow(() -> new AssertionError(method + ": " + answer));
            }
        }
    }

    private JsonObject receive() {
        try {
            String text = messages.whole.poll(SECONDS, TimeUnit.SECONDS);
            if (text == null) {
                throw new AssertionError("the browser says nothing any more");
            }
            JsonObject message = (JsonObject) ((JsonReading.Read) JsonReader.read(text)).value();
            if (message.has("method")) {
                events.add(message);
            }
            return message;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        session = "";
        send("Browser.close", JsonObject.EMPTY);
        process.onExit()
                .orTimeout(SECONDS, TimeUnit.SECONDS)
                .whenComplete((ended, late) -> {
                    process.descendants().forEach(ProcessHandle::destroyForcibly);
                    process.destroyForcibly();
                })
                .join();
    }

    private static final class Messages implements WebSocket.Listener {

        private final BlockingQueue<String> whole = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean isLast) {
            part.append(text);
            if (isLast) {
                whole.add(part.toString());
                part.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
