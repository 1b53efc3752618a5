package org.ledgermock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that cannot be started says in one line why and what to do: with 2 where it was called wrongly, else with 1. */
class ServeRefusedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--nonsense | 2 | there is no option '--nonsense'; see: ledgermock serve --help",
                "--limt tencent-partner=3 | 2 | there is no option '--limt' (did you mean '--limit'?); see: ledgermock serve --help",
                "--port x | 2 | '--port' takes a whole number, not 'x'",
                "--limit tencent-partner=x | 2 | '--limit' takes a whole number, not 'x'",
                "--limit 5 | 2 | '--limit' takes FAMILY=CALLS, not '5'",
                "extra | 2 | 'extra' is one word too many",
                "--strict tencent-partnr | 2 | there is no family 'tencent-partnr' (did you mean 'tencent-partner'?); families are",
                "--option tencent-partner.decimal=exact | 2 | tencent-partner has no option 'decimal' (did you mean 'decimals'?), allowed: verification",
                "--seed exmaple | 1 | ledgermock: exmaple: there is neither a file nor a seed of that name (did you mean 'example'?); seeds",
                "--port 70000 | 2 | a port is a number from 0 to 65535, not 70000",
                "--strict nobody | 2 | there is no family 'nobody'; families are kybio-member, tencent-partner",
                "--option a=b | 2 | --option a=b does not begin with a family and a dot",
                "--option tencent-partner.nothing=b | 2 | tencent-partner has no option 'nothing', allowed: verification",
                "--option tencent-partner.decimals=b | 2 | tencent-partner: the option 'decimals' cannot be 'b', allowed: exact, refuse, round",
                "--option tencent-partner.servedRegions=a,,b | 2 | tencent-partner: the option 'servedRegions' cannot be 'a,,b', allowed: any list",
                "--limit nobody=3 | 2 | a limit: there is no family 'nobody'; families are kybio-member, tencent-partner",
                "--https-port 0 --ca-out pom.xml/ca.pem | 1 | ledgermock: pom.xml/ca.pem cannot be written: ",
                "--console none | 2 | --console is on, read-only or off, not 'none'; see: ledgermock serve --help",
                "--proxying no | 2 | --proxying is allowed or refused, not 'no'; see: ledgermock serve --help",
                "--log-level loud | 2 | --log-level is one of off, error, warning, info, debug, not 'loud'; see:",
                "--log-format xml | 2 | --log-format is one of text, json, not 'xml'; see: ledgermock serve --help",
                "--head-timeout 0 | 2 | a head needs some time, not 0 s; see: ledgermock serve --help",
                "--ca-out ca.pem --key-store mine.p12 | 2 | --key-store has an authority of its own: leave --authority, --ca-out and --ca-bundle-out away",
                "--authority /dev/null | 1 | ledgermock: /dev/null: it is no authority that a server has made (",
                "--ca-bundle-out pom.xml/all.jks | 1 | ledgermock: pom.xml/all.jks cannot be written: ",
                "--admin-token a --admin-token-file b | 2 | --admin-token and --admin-token-file both say the token",
                "--admin-token-file there-is-none | 1 | ledgermock: there-is-none: it cannot be read: there is no such file",
                "--admin-token-file /dev/null | 1 | ledgermock: /dev/null: it has to have an admin token, in one line, and",
                "--stubs there-is-none | 2 | the folder for stubs, there-is-none, does not exist",
                "--seed there-is-none | 1 | ledgermock: there-is-none: there is neither a file nor a seed of that name",
                "--credentials there-is-none | 1 | ledgermock: there-is-none: it cannot be read: there is no such file",
                "--store target | 1 | ledgermock: ${PWD}/target is a folder: name a file in it",
                "--store there-is-none/x.db | 1 | ledgermock: ${PWD}/there-is-none/x.db cannot be made: there is no such folder",
                "--store pom.xml | 1 | ledgermock: ${PWD}/pom.xml is another program's: name another file",
                "--store jdbc:mysql://u:s3cret@h/db | 2 | --store: a store is in a file, or in a database at jdbc:postgresql://…, and not at jdbc:mysql:…; see",
                "--store jdbc:postgresql:db?password=s3cret | 2 | --store: the address of a store in PostgreSQL is jdbc:postgresql://HOST",
                "jdbc:postgresql://u:s3cret@h/db | 2 | 'jdbc:postgresql://…' is one word too many; see: ledgermock serve --help",
                "--bind 999.1.1.1 | 1 | ledgermock: cannot listen on 999.1.1.1 port 0: there is no such address; --bind takes an address of this machine"
            })
    void a_wrong_option(String options, int status, String line) {
        String all = options.startsWith("--port") ? options : options + " --port 0";

        assertThat(serve(all.split(" ")))
                .startsWith(status + ": "
                        + line.replace("${PWD}", Path.of("").toAbsolutePath().toString()))
                .doesNotContain("\n");
    }

    @Test
    void a_port_that_is_taken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            assertThat(serve("--port", port))
                    .startsWith("1: ledgermock: cannot listen on 127.0.0.1 port " + port + ": ")
                    .endsWith("; choose another with --port, or 0 for any that is free");
            assertThat(serve("--port", "0", "--https-port", port))
                    .startsWith("1: ledgermock: cannot listen on 127.0.0.1 port 0 or https port " + port + ": ")
                    .endsWith("; choose another with --port or --https-port, or 0 for any that is free");
        }
    }

    private static String serve(String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "serve";
        System.arraycopy(options, 0, arguments, 1, options.length);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);

        assertThat(out.toString()).isEmpty();
        return status + ": " + err.toString().strip();
    }
}
