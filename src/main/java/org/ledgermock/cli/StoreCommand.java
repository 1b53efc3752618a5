package org.ledgermock.cli;

import picocli.CommandLine.Command;

/** {@code ledgermock store}. */
@Command(
        name = "store",
        description =
                "Looks at what servers keep with --store, checks it, makes it smaller, copies it. All but backup need a"
                        + " file that no server has open.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {StoreInfo.class, StoreCheck.class, StoreLog.class, StoreTrim.class, StoreBackup.class},
        versionProvider = Main.Version.class)
final class StoreCommand {}
