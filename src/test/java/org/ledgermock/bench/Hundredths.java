package org.ledgermock.bench;

/** Reads an amount of money from an answer as a whole number of hundredths, so that sums are exact and cheap. */
final class Hundredths {

    private Hundredths() {}

    /** The amount that follows {@code key}, which ends in its colon. */
    static long after(String key, ResponseReader answer) {
        int at = answer.indexOf(key);
        if (at < 0) {
            throw new WrongAnswer("no %s in".formatted(key), answer);
        }
        return parse(answer, at + key.length());
    }

    private static long parse(ResponseReader answer, int from) {
        long whole = 0;
        int fractionDigits = -1;
        int at = from;
        for (; at < answer.bodyLength(); at++) {
            byte letter = answer.bodyAt(at);
            if (letter == '.' && fractionDigits < 0) {
                fractionDigits = 0;
            } else if (letter >= '0' && letter <= '9') {
                whole = Math.addExact(Math.multiplyExact(whole, 10L), letter - '0');
                fractionDigits += fractionDigits < 0 ? 0 : 1;
            } else {
                break;
            }
        }
        if (at == from || fractionDigits > 2) {
            throw new WrongAnswer("no amount with at most two decimals at %d in".formatted(from), answer);
        }
        return switch (fractionDigits) {
            case 2 -> whole;
            case 1 -> whole * 10;
            default -> whole * 100;
        };
    }
}
