package org.ledgermock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.client.LedgermockClient;
import org.ledgermock.client.NewSandbox;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.oracle.Credential;
import org.ledgermock.oracle.TencentClient;
import org.ledgermock.server.Setup;
import org.ledgermock.server.SetupBuilder;
import org.ledgermock.store.Postgres;
import org.ledgermock.store.StoreAddress;
import org.ledgermock.wiremock.MockServer;

/** The commands about a store tell what is there, find what differs, and leave what servers are answered as it was. */
class StoreCommandTest {

    private static final String TENCENT = "tencent-partner";
    private static final Credential OWN = new Credential("AKIDMADEUPFORTOOLS", "made-up-secret-of-a-tool");

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("ledgermock.db");
    }

    private SetupBuilder setup() {
        return Setup.builder().store(file()).limit(TENCENT, 1_000_000);
    }

    private String run(String... arguments) {
        List<String> words = new ArrayList<>(List.of("store"));
        words.addAll(List.of(arguments));
        if (!words.contains("--store")) {
            words.addAll(List.of("--store", file().toString()));
        }
        StringWriter printed = new StringWriter();
        int code = Main.run(new PrintWriter(printed), new PrintWriter(printed), words.toArray(String[]::new));
        return code + "\n" + printed.toString().replace(folder.toString(), "FOLDER");
    }

    /** A store with a sandbox that has come to version 3 and more. */
    private SandboxClient filled(MockServer server, int calls) {
        SandboxClient sandbox = LedgermockClient.of(server.uri())
                .create(NewSandbox.of(TENCENT)
                        .named("mine")
                        .withSeed("example")
                        .withCredential(org.ledgermock.message.Credential.of(OWN.id(), OWN.secret())));
        TencentClient caller = new TencentClient(server.uri(), OWN, InstantSource.system());
        for (int call = 0; call < calls; call++) {
            assertThat(caller.call("AllocateCustomerCredit", "{\"ClientUin\":1,\"AddedCredit\":0.10}")
                            .errorCode())
                    .isEmpty();
        }
        return sandbox;
    }

    private void fill(int calls) {
        try (MockServer server = MockServer.start(setup().build())) {
            filled(server, calls);
        }
    }

    private void change(String text) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(text)).isPositive();
        }
    }

    @Test
    void info_tells_what_is_there() {
        fill(3);

        assertThat(run("info"))
                .startsWith("0\nFOLDER/ledgermock.db: a store of format 1\nmade with --limit tencent-partner 1000000\n")
                .containsPattern("\ntencent-partner/mine: version 5, read from version 2, rows: 4, bytes: \\d+\n")
                .containsPattern("\nsandboxes: 3, bytes: \\d+\n$");
    }

    @Test
    void log_prints_the_commits_of_a_sandbox() {
        fill(2);

        assertThat(run("log", "tencent-partner/mine").lines().toList())
                .hasSize(3)
                .element(1)
                .asString()
                .startsWith("{\"version\":3,\"at\":")
                .contains("\"amount\":0.10");
        assertThat(run("log", "tencent-partner/other"))
                .startsWith("2\nledgermock: FOLDER/ledgermock.db has no sandbox 'tencent-partner/other'; it has ")
                .contains("tencent-partner/mine");
    }

    @Test
    void check_finds_that_all_holds() {
        try (MockServer server = MockServer.start(setup().build())) {
            SandboxClient sandbox = filled(server, 2);
            sandbox.takeSnapshot("one");
            sandbox.put("customer", "1", sandbox.entity("customer", "1").orElseThrow());
            filledFurther(server);
            sandbox.restore("one");
        }

        assertThat(run("check"))
                .startsWith("0\n")
                .contains("tencent-partner/mine: version ", " holds\n", "kybio-member/default: version 2 holds\n");
    }

    private static void filledFurther(MockServer server) {
        SandboxClient other = LedgermockClient.of(server.uri())
                .create(NewSandbox.of("kybio-member").withSeed("example"));
        other.remove("member", "231607639459718452");
    }

    @Test
    void check_finds_a_commit_that_is_gone() throws SQLException {
        fill(3);
        change("delete from commits where version = 4");

        assertThat(run("check"))
                .startsWith("1\n")
                .containsPattern(
                        "tencent-partner/mine: version 5 differs: the store has a gap before version 5 of sandbox \\d+: bring")
                .contains("kybio-member/default: version 2 holds");
    }

    @Test
    void check_finds_an_amount_that_was_changed() throws SQLException {
        fill(3);
        change(
                "update commits set body = cast(replace(cast(body as text), '\"AllocatedCredit\":', '\"AllocatedCredit\":1') as"
                        + " blob) where version = 4");

        assertThat(run("check"))
                .startsWith("1\n")
                .contains("tencent-partner/mine: version 5 differs: a commit of sandbox 3, version 4 or"
                        + " later, cannot be: partner-total: [partner.TotalCredit] is ");
    }

    @Test
    void check_finds_a_sum_that_is_not_that_of_its_parts() throws SQLException {
        fill(1);
        assertThat(run("trim")).startsWith("0\n");
        change(
                "update checkpoints set body = cast(replace(cast(body as text), '\"amount\":0.10', '\"amount\":0.20') as blob)"
                        + " where version = 3");

        assertThat(run("check"))
                .startsWith("1\n")
                .contains(
                        "tencent-partner/mine: version 3 differs: what was moved of customer.Credit is 0.10, and that of all"
                                + " entries 0.20");
    }

    @Test
    void check_finds_a_credential_of_two_sandboxes() throws SQLException {
        fill(0);
        change("insert into sandbox (id) values ('tencent-partner/twin')");
        change("insert into checkpoints (sandbox, version, body) select (select number from sandbox where id ="
                + " 'tencent-partner/twin'), c.version, c.body from checkpoints c join sandbox s on c.sandbox = s.number"
                + " where s.id = 'tencent-partner/mine'");
        change("insert into commits (sandbox, version, last, id, body) select (select number from sandbox where id ="
                + " 'tencent-partner/twin'), c.version, c.last, c.id, c.body from commits c join sandbox s on c.sandbox ="
                + " s.number where s.id = 'tencent-partner/mine'");

        assertThat(run("check"))
                .startsWith("1\n")
                .contains("tencent-partner/twin: version 2 differs: the credential 'AKIDMADEUPFORTOOLS' is that of"
                        + " tencent-partner/mine as well");
    }

    @Test
    void trim_leaves_what_was_answered_in_less_room() throws Exception {
        fill(60);
        long before = Files.size(file());

        assertThat(run("trim")).containsPattern("^0\nbytes of what is kept: \\d+, before: \\d+\n$");

        assertThat(Files.size(file())).isLessThan(before);
        assertThat(run("info")).contains("tencent-partner/mine: version 62, read from version 62, rows: 1,");
        assertThat(run("check")).startsWith("0\n");
        try (MockServer server = MockServer.start(setup().build())) {
            SandboxClient sandbox = LedgermockClient.of(server.uri()).sandbox(TENCENT + "/mine");
            assertThat(sandbox.ledger()).hasSize(60);
            sandbox.reset();
            assertThat(sandbox.ledger()).isEmpty();
        }
    }

    @Test
    void a_running_server_is_asked_for_a_copy_and_all_else_says_so() throws Exception {
        Path copy = folder.resolve("copy.db");
        try (MockServer server = MockServer.start(setup().build())) {
            filled(server, 1);

            assertThat(run("info"))
                    .isEqualTo("2\nledgermock: FOLDER/ledgermock.db is in use by a server: stop that, or look at a copy"
                            + " that it makes, with ledgermock store backup COPY\n");
            assertThat(run("backup", copy.toString(), "--target", server.uri().toString()))
                    .isEqualTo("0\ncopied to FOLDER/copy.db\n");
            assertThat(run("backup", copy.toString(), "--target", server.uri().toString()))
                    .startsWith("2\nledgermock: the server at " + server.uri() + " says: There is a file");
            assertThat(run("backup", folder.resolve("none.db").toString(), "--target", "http://127.0.0.1:1"))
                    .startsWith(
                            "2\nledgermock: FOLDER/ledgermock.db is in use by a server, and http://127.0.0.1:1 cannot be reached")
                    .endsWith("; say with --target which server it is\n");
            try (MockServer other = MockServer.start(Setup.DEFAULT)) {
                assertThat(run(
                                "backup",
                                folder.resolve("none.db").toString(),
                                "--target",
                                other.uri().toString()))
                        .contains("keeps its sandboxes in memory; say with --target which server it is");
            }
        }
        assertThat(run("check", "--store", copy.toString())).startsWith("0\n").contains("mine: version 3 holds");
        if (Files.getFileStore(copy).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_database_is_looked_at_while_a_server_is_at_it() {
        String database = Postgres.shared().database();
        try (MockServer server =
                MockServer.start(setup().store(StoreAddress.of(database)).build())) {
            SandboxClient sandbox = filled(server, 3);

            assertThat(run("check", "--store", database)).startsWith("0\n").contains("mine: version 5 holds");
            assertThat(run("trim", "--store", database)).startsWith("0\n");
            assertThat(run("info", "--store", database))
                    .startsWith("0\njdbc:postgresql://")
                    .contains("mine: version 5, read from version 5, rows: 1,");
            assertThat(run("backup", folder.resolve("copy.db").toString(), "--store", database))
                    .isEqualTo(
                            "2\nledgermock: the sandboxes are in a database: copy it by its own means, as pg_dump does\n");
            sandbox.changeRole("end-customer");
            assertThat(run("log", "tencent-partner/mine", "--store", database)).contains("end-customer");
        }
    }

    @Test
    void what_no_server_has_is_copied_at_once() {
        fill(1);
        Path copy = folder.resolve("copy.db");

        assertThat(run("backup", copy.toString())).isEqualTo("0\ncopied to FOLDER/copy.db\n");
        assertThat(run("backup", copy.toString()))
                .isEqualTo("2\nledgermock: there is a file FOLDER/copy.db already: name another for the copy\n");
        assertThat(run("info", "--store", copy.toString())).contains("tencent-partner/mine: version 3");
    }

    @Test
    void what_is_no_store_is_told() {
        assertThat(run("info"))
                .isEqualTo("2\nledgermock: there is no file FOLDER/ledgermock.db: name that of a store\n");
        assertThat(run("check", "--store", "pom.xml")).startsWith("2\n").contains("is another program's");
        assertThat(run("info", "--store", "jdbc:mysql://u:s3cret@h/db"))
                .startsWith("2\n--store: a store is in a file")
                .doesNotContain("s3cret");
        assertThat(run()).startsWith("2\n");
    }
}
