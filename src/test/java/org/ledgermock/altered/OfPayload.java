package org.ledgermock.altered;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What is done to the bytes that arguments travel as: JSON, pairs or parts. Each character is a byte. */
enum OfPayload implements Alteration {
    A_NUMBER_WRITTEN_OTHERWISE {
        @Override
        public void apply(Draft draft, SplittableRandom random) {
            replaceOne(draft, random, NUMBER, Alteration.one(random, NUMBERS));
        }
    },
    A_NAME_TWICE {
        @Override
        public void apply(Draft draft, SplittableRandom random) {
            List<MatchResult> names = (draft.carrier.json ? MEMBER : PAIR)
                    .matcher(draft.payload)
                    .results()
                    .toList();
            if (!names.isEmpty()) {
                MatchResult name = Alteration.one(random, names);
                String again = draft.carrier.json ? name.group() + "1," : name.group() + "1&";
                draft.payload = inserted(draft.payload, name.start(), again);
            }
        }
    },
    AN_ESCAPED_NAME {
        @Override
        public void apply(Draft draft, SplittableRandom random) {
            replaceOne(
                    draft,
                    random,
                    LETTER,
                    draft.carrier.json ? "\\u00%02x".formatted(0x61 + random.nextInt(26)) : "%41");
        }
    },
    SOMETHING_PUT_IN {
        @Override
        public void apply(Draft draft, SplittableRandom random) {
            String piece = Alteration.one(random, PIECES);
            int times = random.nextInt(8) == 0 ? 1 << random.nextInt(12) : 1;
            draft.payload = inserted(draft.payload, random.nextInt(draft.payload.length() + 1), piece.repeat(times));
        }
    },
    A_PIECE_TAKEN_OUT {
        @Override
        public void apply(Draft draft, SplittableRandom random) {
            int at = random.nextInt(draft.payload.length() + 1);
            int end = Math.min(draft.payload.length(), at + 1 + random.nextInt(12));
            draft.payload = draft.payload.substring(0, at) + draft.payload.substring(end);
        }
    },
    A_PIECE_AGAIN {
        @Override
        public void apply(Draft draft, SplittableRandom random) {
            int at = random.nextInt(draft.payload.length() + 1);
            int end = Math.min(draft.payload.length(), at + 1 + random.nextInt(30));
            draft.payload = inserted(draft.payload, end, draft.payload.substring(at, end));
        }
    },
    AN_EARLY_END {
        @Override
        public void apply(Draft draft, SplittableRandom random) {
            draft.payload = draft.payload.substring(0, random.nextInt(draft.payload.length() + 1));
        }
    },
    A_BIT_TURNED {
        @Override
        public void apply(Draft draft, SplittableRandom random) {
            if (!draft.payload.isEmpty()) {
                int at = random.nextInt(draft.payload.length());
                char turned = (char) (draft.payload.charAt(at) ^ 1 << random.nextInt(8));
                draft.payload = draft.payload.substring(0, at) + turned + draft.payload.substring(at + 1);
            }
        }
    },
    ALL_IN_ANOTHER_CASE {
        @Override
        public void apply(Draft draft, SplittableRandom random) {
            draft.payload = random.nextBoolean()
                    ? draft.payload.toLowerCase(Locale.ROOT)
                    : latin(draft.payload.toUpperCase(Locale.ROOT));
        }
    };

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final Pattern MEMBER = Pattern.compile("\"[\\w]+\":");
    private static final Pattern PAIR = Pattern.compile("(?<=^|&)[^=&]+=");
    private static final Pattern LETTER = Pattern.compile("[A-Za-z]");

    private static final List<String> NUMBERS = List.of(
            "1e400",
            "-1e400",
            "1e-400",
            "1e999999999",
            "1e-999999999",
            "1E+2",
            "10e-1",
            "-0",
            "-0.0",
            "0.00000001",
            "0.000000001",
            "1" + "0".repeat(63),
            "1".repeat(65),
            "0." + "1".repeat(63),
            "9223372036854775808",
            "01",
            "+1",
            ".5",
            "1.",
            "0x1",
            "NaN",
            "-Infinity",
            "1_000",
            "\u00bd",
            "1e",
            "--1",
            "999999999999999.99999999");

    private static final List<String> PIECES = List.of(
            "\u0000",
            "\ufffd".substring(0, 0) + "\u00ff",
            "\u00c0\u00af",
            "\u00ed\u00a0\u0080",
            "\u00f4\u0090\u0080\u0080",
            "\u00ef\u00bb\u00bf",
            "\u00e4\u00b8",
            "\\ud800",
            "\\u0000",
            "\\",
            "\"",
            "'",
            "/* */",
            "//",
            ",",
            ":",
            "[",
            "]",
            "{",
            "}",
            "[[[[",
            "{\"a\":",
            "&",
            "=",
            "&&",
            "==",
            "a=1&",
            "%",
            "%zz",
            "%00",
            "%c0%af",
            "+",
            ";",
            "?",
            "#",
            " ",
            "\t",
            "\n",
            "\r\n",
            "\r\n\r\n",
            "--" + Draft.BOUNDARY,
            "--" + Draft.BOUNDARY + "--\r\n",
            "\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n",
            "\u001f\u008b",
            "null",
            "true",
            "{{x}}",
            "0",
            "e9");

    private static void replaceOne(Draft draft, SplittableRandom random, Pattern pattern, String by) {
        List<MatchResult> places = pattern.matcher(draft.payload).results().toList();
        if (!places.isEmpty()) {
            MatchResult place = Alteration.one(random, places);
            draft.payload = draft.payload.substring(0, place.start()) + by + draft.payload.substring(place.end());
        }
    }

    private static String inserted(String text, int at, String piece) {
        return text.substring(0, at) + piece + text.substring(at);
    }

    // There are letters of one byte whose capital has none.
    private static String latin(String text) {
        return text.replaceAll("[^\\x00-\\xff]", "?");
    }
}
