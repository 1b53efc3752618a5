package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgermock.contract.ClassPathFiles;
import org.ledgermock.contract.FamilyContract;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.oracle.KybioClient;
import org.ledgermock.oracle.TencentClient;
import org.ledgermock.state.State;
import org.ledgermock.verify.cases.Case;
import org.ledgermock.verify.cases.Cases;
import org.ledgermock.verify.cases.Expected;

/** Every case that request schemas give, over HTTP: the right error, nothing changed, every answer within its schema. */
class SchemaCasesTest {

    private static final ClassPathFiles FILES = new ClassPathFiles(SchemaCasesTest.class.getClassLoader());
    private static final FamilyContract TENCENT = FamilyContract.load(Served.TENCENT, FILES);
    private static final FamilyContract KYBIO = FamilyContract.load(Served.KYBIO, FILES);
    private static final long SEED = 20_260_301;

    private static Served served;
    private static TencentClient partner;
    private static KybioClient shop;

    /** How a call was answered. */
    private record Answer(Optional<String> code, String text) {}

    @BeforeAll
    static void start() {
        served = Served.start(Served.unlimited());
        partner = served.tencent();
        shop = served.kybio().with(options -> options.answerSignatureUnchecked());
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void is_answered_as_the_contract_has_it(String operation, List<Case> cases) {
        assertThat(cases).isNotEmpty().allSatisfy(each -> {
            State before = served.state(each.family());

            Answer answer = each.family().equals(Served.TENCENT) ? ofTencent(each) : ofKybio(each);

            assertThat(each.expected().problem(answer.code()))
                    .as("%s%n%s", each, each.call())
                    .isEmpty();
            if (each.expected() instanceof Expected.Refused refused) {
                assertThat(refused.problemOfText(answer.text()))
                        .as("%s%n%s", each, each.call())
                        .isEmpty();
                assertThat(served.state(each.family()))
                        .as("%s changes nothing", each)
                        .isSameAs(before);
            }
        });
    }

    static Stream<Arguments> cases() {
        return Stream.of(TENCENT, KYBIO).flatMap(family -> {
            Cases cases = new Cases(family, known(), SEED);
            return family.operations().values().stream()
                    .map(contract -> Arguments.of(contract.operation(), cases.of(contract)));
        });
    }

    private static JsonObject known() {
        return JsonObject.builder()
                .put("customerUid", Long.parseLong(Served.MEMBER))
                .build();
    }

    private static Answer ofTencent(Case each) {
        TencentClient.Answer answer =
                partner.call(each.operation(), each.arguments().toString());
        return new Answer(answer.errorCode(), answer.errorMessage().orElse(""));
    }

    private static Answer ofKybio(Case each) {
        JsonObject body = each.arguments().has("appId")
                ? each.arguments()
                : each.arguments().with("appId", new JsonString(Served.SHOP.id()));
        String address = KYBIO.operations().get(each.operation()).address();
        KybioClient.Answer answer =
                shop.call(each.operation(), body.toString(), options -> options.path("/openapi/v1/" + address));
        return new Answer(answer.errorCode().map(String::valueOf), String.join("", answer.messages()));
    }
}
