package dev.plumbline.diagram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Headless Chromium with one tab, driven over the DevTools protocol. */
final class Browser implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final String LISTENING = "DevTools listening on ";
  private static final long TIMEOUT_SECONDS = 120;

  private final Process process;
  private final WebSocket socket;
  private final AtomicInteger lastId = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<JsonNode>> awaited = new ConcurrentHashMap<>();
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private Optional<String> session = Optional.empty();

  /** Returns the browser of this machine, if it has one. */
  static Optional<Path> find() {
    var folders = Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator);
    return NAMES.stream()
        .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts a browser with one tab. */
  Browser(Path program, Path profile) throws IOException {
    process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--remote-debugging-port=0",
                "--remote-allow-origins=*",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address()), new Listener())
            .join();
    var target = send("Target.createTarget", Map.of("url", "about:blank")).get("targetId");
    var attached =
        send("Target.attachToTarget", Map.of("targetId", target.asText(), "flatten", true));
    session = Optional.of(attached.get("sessionId").asText());
    for (var domain : List.of("Page", "Runtime", "Log", "Network", "Audits")) {
      send(domain + ".enable", Map.of());
    }
  }

  /** Waits for the address that the browser listens on, and drains its output from then on. */
  private String address() throws IOException {
    var reader =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    for (var line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.startsWith(LISTENING)) {
        var drain = new Thread(() -> reader.lines().forEach(rest -> {}));
        drain.setDaemon(true);
        drain.start();
        return line.substring(LISTENING.length());
      }
    }
    throw new IOException("the browser ended before it listened");
  }

  /** Collects answers and events; a message may come in several parts. */
  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        received(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedFuture(from);
    }
  }

  private void received(String message) {
    try {
      var json = JSON.readTree(message);
      if (json.has("id")) {
        open.remove(json.get("id").asInt()).complete(json);
        return;
      }
      events.add(json);
      Optional.ofNullable(awaited.remove(json.get("method").asText()))
          .ifPresent(waiting -> waiting.complete(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a command and returns its result. */
  JsonNode send(String method, Map<String, Object> parameters) {
    ObjectNode message = JSON.createObjectNode();
    int id = lastId.incrementAndGet();
    message.put("id", id).put("method", method).set("params", JSON.valueToTree(parameters));
    session.ifPresent(name -> message.put("sessionId", name));
    var answer = new CompletableFuture<JsonNode>();
    open.put(id, answer);
    socket.sendText(message.toString(), true).join();
    var json = await(answer, method);
    if (json.has("error")) {
      throw new IllegalStateException(method + ": " + json.get("error"));
    }
    return json.get("result");
  }

  private static JsonNode await(CompletableFuture<JsonNode> answer, String what) {
    try {
      return answer.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("no answer to " + what, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Opens a page and discards earlier events. */
  void open(String address) {
    load("about:blank");
    events.clear();
    load(address);
  }

  private void load(String address) {
    var loaded = new CompletableFuture<JsonNode>();
    awaited.put("Page.loadEventFired", loaded);
    send("Page.navigate", Map.of("url", address));
    await(loaded, address);
  }

  void resize(int width, int height, boolean dark) {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    var scheme = Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
    send("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
  }

  /** Returns the value of an expression; waits for it if it is a promise. */
  JsonNode value(String expression) {
    var answer =
        send(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(expression + ": " + answer.get("exceptionDetails"));
    }
    return answer.get("result").path("value");
  }

  /** Waits until a condition holds; fails after ten seconds. */
  void until(String condition) {
    var holds =
        value(
            """
            new Promise(done => {
              const end = performance.now() + 10000;
              const look = () => {
                const holds = Boolean(%s);
                if (holds || performance.now() > end) done(holds);
                else requestAnimationFrame(look);
              };
              look();
            })
            """
                .formatted(condition));
    if (!holds.asBoolean()) {
      throw new AssertionError("never held: " + condition);
    }
  }

  /** Moves the pointer, clicks or turns the wheel at a point of the window. */
  void mouse(String type, double x, double y, Map<String, Object> more) {
    var parameters = new HashMap<String, Object>(more);
    parameters.putAll(Map.of("type", type, "x", x, "y", y));
    send("Input.dispatchMouseEvent", parameters);
  }

  void click(double x, double y) {
    var left = Map.<String, Object>of("button", "left", "clickCount", 1);
    mouse("mouseMoved", x, y, Map.of());
    mouse("mousePressed", x, y, left);
    mouse("mouseReleased", x, y, left);
  }

  /** Presses a key, such as {@code a}, {@code Enter} or {@code ArrowDown}. */
  void key(String key) {
    int code =
        Map.of(
                "Enter",
                13,
                "Escape",
                27,
                "Tab",
                9,
                "ArrowLeft",
                37,
                "ArrowUp",
                38,
                "ArrowRight",
                39,
                "ArrowDown",
                40)
            .getOrDefault(key, 0);
    var down = new HashMap<String, Object>();
    down.putAll(Map.of("type", "keyDown", "key", key, "windowsVirtualKeyCode", code));
    if (key.length() == 1 || key.equals("Enter")) {
      down.put("text", key.equals("Enter") ? "\r" : key);
    }
    send("Input.dispatchKeyEvent", down);
    send(
        "Input.dispatchKeyEvent",
        Map.of("type", "keyUp", "key", key, "windowsVirtualKeyCode", code));
  }

  /** Returns the console messages, exceptions, errors and warnings since the page opened. */
  List<String> consoleMessages() {
    var found = new ArrayList<String>();
    for (var event : events) {
      var method = event.get("method").asText();
      if (List.of(
              "Runtime.consoleAPICalled",
              "Runtime.exceptionThrown",
              "Log.entryAdded",
              "Audits.issueAdded")
          .contains(method)) {
        found.add(event.toString());
      }
    }
    return found;
  }

  /** Returns the addresses that were requested since the page opened. */
  List<String> requests() {
    return events.stream()
        .filter(event -> event.get("method").asText().equals("Network.requestWillBeSent"))
        .map(event -> event.at("/params/request/url").asText())
        .toList();
  }

  @Override
  public void close() {
    session = Optional.empty();
    send("Browser.close", Map.of());
    try {
      process.onExit().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    socket.abort();
  }
}
