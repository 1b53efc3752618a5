package org.ledgermock.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.ledgermock.oracle.RawHttp;

/** What strangers do to a server. Each goes on until it is told to end. */
enum Attack {
    IDLE_CONNECTIONS("connections that say nothing") {
        @Override
        void against(Victim victim) throws IOException {
            try (Strangers strangers = Strangers.connect(victim.port(), victim.size())) {
                victim.isUnderAttack();
                while (victim.goesOn()) {
                    strangers.pause();
                }
            }
        }
    },
    SLOW_HEADS("heads of which a byte comes each second") {
        @Override
        void against(Victim victim) throws IOException {
            drip(victim, new byte[0], Ledgermock.allocation(victim.port(), Instant.now()));
        }
    },
    SLOW_BODIES("bodies of which a byte comes each second") {
        @Override
        void against(Victim victim) throws IOException {
            byte[] whole = Ledgermock.allocation(victim.port(), Instant.now());
            int body = new String(whole, ISO_8859_1).indexOf("\r\n\r\n") + 4;
            drip(victim, Arrays.copyOf(whole, body), Arrays.copyOfRange(whole, body, whole.length));
        }
    },
    SLOW_BODIES_TO_THE_ADMIN_API("the same to the admin API") {
        @Override
        void against(Victim victim) throws IOException {
            drip(victim, post(victim, "/__admin/mappings", 1_000, ""), new byte[1_000]);
        }
    },
    NEVER_READING("connections that ask 300 times and never read") {
        @Override
        void against(Victim victim) throws IOException {
            byte[] question = RawHttp.head("GET /__admin/ledgermock/openapi.json HTTP/1.1", "Host: 127.0.0.1");
            ByteArrayOutputStream questions = new ByteArrayOutputStream();
            for (int times = 0; times < 300; times++) {
                questions.writeBytes(question);
            }
            try (Strangers strangers = Strangers.connect(victim.port(), Math.max(3, victim.size() / 16))) {
                strangers.begin(questions.toByteArray());
                // What is answered until nothing goes any more is load as any other; the attack is what is held from
                // then on.
                for (int pauses = 0; pauses < Strangers.PAUSES_A_SECOND; pauses++) {
                    strangers.write(Integer.MAX_VALUE);
                    strangers.pause();
                }
                victim.isUnderAttack();
                while (victim.goesOn()) {
                    strangers.write(Integer.MAX_VALUE);
                    strangers.pause();
                }
            }
        }
    },
    PACKED_BODIES("bodies of 40 KB that unpack to 40 MB") {
        @Override
        void against(Victim victim) throws IOException {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream packer = new GZIPOutputStream(packed)) {
                packer.write(new byte[40 << 20]);
            }
            byte[] head = post(victim, "/", packed.size(), "Content-Encoding: gzip");
            waves(victim, Math.max(2, victim.size() / 100), joined(head, packed.toByteArray()));
        }
    },
    LARGE_BODIES("bodies of 10 MB side by side") {
        @Override
        void against(Victim victim) throws IOException {
            int bytes = 10 << 20;
            waves(victim, Math.max(3, victim.size() / 25), joined(post(victim, "/", bytes, ""), new byte[bytes]));
        }
    },
    BURSTS("bursts of new connections, each with a call") {
        @Override
        void against(Victim victim) throws IOException {
            waves(victim, Math.max(10, victim.size() / 10), Ledgermock.allocation(victim.port(), Instant.now()));
        }
    };

    private final String label;

    Attack(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    abstract void against(Victim victim) throws IOException;

    /** Each connection sends what comes first at once, and of the rest a byte a second, each at its own time. */
    private static void drip(Victim victim, byte[] first, byte[] rest) throws IOException {
        try (Strangers strangers = Strangers.connect(victim.port(), victim.size())) {
            strangers.begin(first);
            strangers.write(Integer.MAX_VALUE);
            strangers.begin(rest);
            strangers.write(1);
            victim.isUnderAttack();
            for (int pauses = 1; victim.goesOn(); pauses++) {
                strangers.pause();
                strangers.writeInTurn(1, pauses);
            }
        }
    }

    /** New connections at once, each with a request; when all are answered or gone, and a fifth of a second later, again. */
    private static void waves(Victim victim, int connections, byte[] request) throws IOException {
        while (victim.goesOn()) {
            try (Strangers strangers = Strangers.connect(victim.port(), connections)) {
                strangers.begin(request);
                victim.isUnderAttack();
                while (strangers.write(1 << 16) && victim.goesOn()) {
                    strangers.read();
                }
                for (int pauses = 0; pauses < Strangers.PAUSES_A_SECOND / 5; pauses++) {
                    strangers.pause();
                    strangers.read();
                }
            }
        }
    }

    private static byte[] post(Victim victim, String path, int length, String header) {
        return RawHttp.head(
                "POST " + path + " HTTP/1.1",
                "Host: 127.0.0.1:" + victim.port(),
                "Content-Type: application/json",
                header.isEmpty() ? "X-TC-Action: AllocateCustomerCredit" : header,
                "Content-Length: " + length);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
