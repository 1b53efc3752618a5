// Preloaded into servers on node: the benchmark holds the other end of standard input, so none outlives it.
process.stdin.on('end', () => process.exit(0)).on('error', () => process.exit(0)).resume();
