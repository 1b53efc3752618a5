package org.ledgermock.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgermock.explain.MadeMistakes.Kybio;
import org.ledgermock.explain.MadeMistakes.Made;
import org.ledgermock.explain.MadeMistakes.Tc3;
import org.ledgermock.explain.SignedRequests.Form;
import org.ledgermock.explain.SignedRequests.Sent;
import org.ledgermock.protocol.Examined;

/** What signers are known to do wrongly is named, alone and two at a time, in whatever form a request is pasted. */
class MadeMistakesTest {

    // One pair of so many is tried here; with -Dledgermock.pairs=1 each.
    private static final int EACH = Integer.getInteger("ledgermock.pairs", 41);

    @ParameterizedTest
    @EnumSource
    void eachIsNamedAlone(Form form) {
        MadeMistakes.tc3()
                .forEach(made -> assertThat(told(form, MadeMistakes.KEY, tc3(List.of(made))))
                        .as("%s in %s", made, form)
                        .contains(made.told()));
        MadeMistakes.kybio()
                .forEach(made -> assertThat(told(form, MadeMistakes.KYBIO_KEY, kybio(List.of(made))))
                        .as("%s in %s", made, form)
                        .contains(made.told()));
    }

    @Test
    void twoTogetherAreNamedBoth() {
        List<String> unnamed = new ArrayList<>();
        int tried = pairs(MadeMistakes.tc3(), MadeMistakesTest::tc3, MadeMistakes.KEY, unnamed)
                + pairs(MadeMistakes.kybio(), MadeMistakesTest::kybio, MadeMistakes.KYBIO_KEY, unnamed);

        assertThat(tried).isGreaterThan(600 / EACH);
        assertThat(unnamed).as("of %d pairs", tried).hasSizeLessThanOrEqualTo(tried / 20);
    }

    private static <S> int pairs(
            List<Made<S>> all, Function<List<Made<S>>, Sent> sign, String key, List<String> unnamed) {
        int tried = 0;
        int pair = 0;
        for (Made<S> one : all) {
            for (Made<S> other : all) {
                if (one.kind().compareTo(other.kind()) < 0 && pair++ % EACH == 0) {
                    Form form = Form.values()[tried++ % Form.values().length];
                    String told = told(form, key, sign.apply(List.of(one, other)));
                    if (!told.contains(one.told()) || !told.contains(other.told())) {
                        unnamed.add("%s: %s, %s: %s".formatted(form, one, other, told));
                    }
                }
            }
        }
        return tried;
    }

    private static String told(Form form, String key, Sent sent) {
        Examined examined = SignedRequests.examine(form.of(sent), key);
        assertThat(examined.verdict()).isEqualTo(Examined.Verdict.WRONG);
        assertThat(examined.toString()).doesNotContain(key);
        return examined.why().cause();
    }

    private static Sent tc3(List<Made<Tc3>> together) {
        return made(new Tc3(), together).sign();
    }

    private static Sent kybio(List<Made<Kybio>> together) {
        return made(new Kybio(), together).sign();
    }

    private static <S> S made(S signing, List<Made<S>> together) {
        together.forEach(one -> one.wrong().accept(signing));
        return signing;
    }
}
