package org.ledgermock.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ledgermock.bench.LoadDriver.Load;
import org.ledgermock.bench.LoadDriver.Pace;
import org.ledgermock.bench.LoadDriver.Signed;

/** What very many customers cost: a page or a filter of some, and to have a million of them at all. */
final class Scale {

    private static final List<Integer> SIZES = List.of(10_000, 100_000);
    private static final int ALL = 1_000_000;
    private static final int QUICK_DIVISOR = 10;

    /** Six calls warm up much of the same. */
    private static final int WARM_UPS = 3;

    /** A million customers with room to spare. */
    private static final String HEAP = "-Xmx4g";

    private static final String SEED = """
            {
              "family": "tencent-partner",
              "account": { "name": "Partner of many", "role": "reseller" },
              "entities": {
                "partner": [
                  {
                    "Uin": 100000000001, "Name": "Partner of many",
                    "TotalCredit": %1$d00000, "AllocatedCredit": %1$d, "RemainingCredit": %2$d
                  }
                ]
              },
              "series": [
                {
                  "kind": "customer",
                  "count": %1$d,
                  "values": {
                    "ClientUin": { "from": 1, "step": 1 }, "Name": { "text": "Customer {n}" }, "Type": "new",
                    "Mobile": "", "Email": { "text": "customer-{n}@example.com" }, "Arrears": "-",
                    "AssociationTime": { "time": "2022-01-01 00:00:00", "seconds": 60 }, "RecentExpiry": "",
                    "Credit": 1, "RemainingCredit": 1, "IdentifyType": 0, "Remark": { "text": "remark {n}" }, "Force": 0
                  }
                }
              ]
            }
            """;

    private final Bench bench;

    /** Milliseconds of CPU for each call, by what is asked for, the sizes in their order. */
    private final Map<String, List<Double>> cost = new LinkedHashMap<>();

    private Scale(Bench bench) {
        this.bench = bench;
    }

    static Report run(Bench bench) throws IOException {
        return new Scale(bench).measure();
    }

    private Report measure() throws IOException {
        List<Integer> sizes = SIZES.stream().map(this::few).toList();
        for (int size : sizes) {
            try (Server server = start(size)) {
                Ledgermock.allocate(server.port());
                for (Map.Entry<String, Signed> asked : asked(size).entrySet()) {
                    double millis = cpuMillis(server, asked.getValue());
                    System.err.printf("%d customers: %s: %.3f ms%n", size, asked.getKey(), millis);
                    cost.computeIfAbsent(asked.getKey(), first -> new ArrayList<>())
                            .add(millis);
                }
            }
        }
        Report report = new Report("Many customers", "Milliseconds of CPU per call, one run.")
                .table("call", "of " + Report.number(sizes.get(0)) + " customers", "of " + Report.number(sizes.get(1)));
        cost.forEach((asked, millis) -> report.row(
                asked,
                String.format(Locale.ROOT, "%.3f", millis.get(0)),
                String.format(Locale.ROOT, "%.3f", millis.get(1))));
        return report.paragraph(million());
    }

    private int few(int customers) {
        return bench.quick ? customers / QUICK_DIVISOR : customers;
    }

    private static Map<String, Signed> asked(int size) {
        Map<String, Signed> asked = new LinkedHashMap<>();
        asked.put("an allocation", Ledgermock::allocation);
        asked.put("the first page of 100", Ledgermock.query("{\"PageSize\":100}"));
        asked.put("the last page of 100", Ledgermock.query("{\"PageSize\":100,\"Page\":%d}".formatted(size / 100)));
        asked.put("the one with a ClientUin", filter("ClientUin", Integer.toString(size)));
        asked.put("those with a Name that nobody has", filter("Name", "nobody"));
        asked.put("those with a Name that all have, the first page of 100", filter("Name", "Customer"));
        return asked;
    }

    private static Signed filter(String type, String text) {
        return Ledgermock.query("{\"FilterType\":\"%s\",\"Filter\":\"%s\",\"PageSize\":100}".formatted(type, text));
    }

    private double cpuMillis(Server server, Signed asked) throws IOException {
        try (LoadDriver driver = new LoadDriver(server.port(), asked, Answer::requireSuccess)) {
            driver.run(Pace.fullFor(Duration.ofSeconds(bench.warmUpSeconds() / WARM_UPS)));
            Duration before = server.cpu();
            Load load = driver.run(Pace.fullFor(Duration.ofSeconds(bench.seconds())));
            return server.cpu().minus(before).toNanos() / 1e6 / load.calls();
        }
    }

    private String million() throws IOException {
        int size = few(ALL);
        long from = System.nanoTime();
        try (Server server = start(size)) {
            Ledgermock.allocate(server.port());
            double seconds = (System.nanoTime() - from) / 1e9;
            double cpu = server.cpu().toMillis() / 1e3;
            long live = server.liveBytes() - liveBytesOfOne();
            return String.format(
                    Locale.ROOT,
                    "A server with %s customers has its first answer %.0f s after its start, with %.0f s of CPU; the"
                            + " customers take %.0f MB of heap, %d bytes each.",
                    Report.number(size),
                    seconds,
                    cpu,
                    live / 1e6,
                    live / size);
        }
    }

    /** What a server has on its heap anyway. */
    private long liveBytesOfOne() throws IOException {
        try (Server server = start(1)) {
            Ledgermock.allocate(server.port());
            return server.liveBytes();
        }
    }

    private Server start(int customers) throws IOException {
        Path seed = Files.createTempFile("bench-scale", ".json");
        seed.toFile().deleteOnExit();
        Files.writeString(seed, SEED.formatted(customers, customers * 99_999L));
        List<String> arguments = new ArrayList<>(Ledgermock.serve(0));
        arguments.addAll(List.of("--seed", seed.toString()));
        return Contestant.LEDGERMOCK.start(HEAP, arguments);
    }
}
