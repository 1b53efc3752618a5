package org.ledgermock.bench;

/** What one run of the load driver saw. */
record Load(long nanos, Latencies latencies) {

    int calls() {
        return latencies.count();
    }

    double callsPerSecond() {
        return calls() * 1e9 / nanos;
    }
}
