package org.ledgermock.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words that start Ledgermock start it, in a shell. */
class LauncherTest {

    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @TempDir
    private Path folder;

    @Test
    void aCheckoutHasALauncherOfItsOwn() throws IOException {
        Path script = Files.writeString(folder.resolve("ledgermock"), "#!/bin/sh\n");
        assertThat(words("a.jar" + File.pathSeparator + "b.jar", Optional.empty()))
                .isEqualTo("java -cp a.jar:b.jar org.ledgermock.cli.Main");

        assertThat(script.toFile().setExecutable(true)).isTrue();
        assertThat(words("a.jar" + File.pathSeparator + "b.jar", Optional.empty()))
                .isEqualTo("./ledgermock");
    }

    @Test
    void aClassPathIsKeptInAFileThatStartsAServer() throws Exception {
        Path kept = folder.resolve("it's here/ledgermock");
        String words = words(CLASS_PATH, Optional.of(kept));

        assertThat(words).isEqualTo("java '@" + folder + "/it'\\''s here/ledgermock/launch.args'");
        assertThat(kept.resolve("launch.args"))
                .hasContent("-cp \"%s\" org.ledgermock.cli.Main\n".formatted(CLASS_PATH));
        assertServes(words);
    }

    @Test
    void aClassPathInTheWordsStartsAServer() throws Exception {
        assertServes(words(CLASS_PATH, Optional.empty()));
    }

    @Test
    void aStandaloneJarIsStartedAsSuch() throws Exception {
        Path other = jar("it is none.jar", "org.junit.platform.console.ConsoleLauncher");
        assertThat(words(other.toString(), Optional.empty()))
                .isEqualTo("java -cp '%s' org.ledgermock.cli.Main".formatted(other));

        Path standalone = jar("stand alone.jar", "org.ledgermock.cli.Main");
        String words = words(standalone.toString(), Optional.of(folder));
        assertThat(words).isEqualTo("java -jar '%s'".formatted(standalone));
        assertServes(words);
    }

    private String words(String classPath, Optional<Path> kept) {
        return new Launcher(Optional.empty(), folder, classPath).words(kept);
    }

    private Path jar(String name, String main) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main);
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Arrays.stream(CLASS_PATH.split(File.pathSeparator))
                                .map(entry -> Path.of(entry).toUri().toString())
                                .collect(Collectors.joining(" ")));
        Path file = folder.resolve(name);
        new JarOutputStream(Files.newOutputStream(file), manifest).close();
        return file;
    }

    private void assertServes(String words) throws Exception {
        Process server = new ProcessBuilder("sh", "-c", "exec " + words + " serve --port 0")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = server.inputReader(StandardCharsets.UTF_8)) {
            Optional<String> line = output.lines()
                    .filter(one -> one.startsWith("listening on "))
                    .findFirst();
            URI uri = URI.create(line.orElseThrow().substring("listening on ".length()));

            assertThat(LedgermockClient.of(HttpTarget.of(uri, Optional.empty()), Optional.empty())
                            .create(NewSandbox.of("tencent-partner"))
                            .id())
                    .startsWith("tencent-partner/");
        } finally {
            server.destroy();
            server.waitFor();
        }
    }
}
