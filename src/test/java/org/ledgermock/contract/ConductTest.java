package org.ledgermock.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConductTest {

    private static final ClassPathFiles FILES = new ClassPathFiles(ConductTest.class.getClassLoader());

    static Stream<FamilyContract> families() {
        return FamilyContract.families(FILES).stream().map(family -> FamilyContract.load(family, FILES));
    }

    @ParameterizedTest
    @MethodSource("families")
    void every_error_that_it_names_is_one_of_the_familys(FamilyContract family) {
        Conduct conduct = family.conduct();
        List<Statement.ErrorCode> errors = family.operations().values().stream()
                .flatMap(contract -> contract.errors().stream())
                .toList();

        assertThat(Stream.of(conduct.limited(), conduct.unclear(), conduct.hopeless())
                        .flatMap(List::stream))
                .isNotEmpty()
                .allSatisfy(named -> assertThat(errors)
                        .as(named)
                        .anyMatch(error -> error.code().equals(named)
                                || error.code().startsWith(named + ".")
                                || error.id().equals(named)));
    }

    @ParameterizedTest
    @MethodSource("families")
    void every_change_of_a_quantity_can_be_read_back_and_what_reads_changes_nothing(FamilyContract family) {
        family.conduct()
                .operations()
                .values()
                .forEach(of -> assertThat(of.readBack())
                        .allMatch(name -> !family.operations().get(name).changes()));
        assertThat(family.conduct().operations().values())
                .anySatisfy(of -> assertThat(of.readBack()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("families")
    void what_the_contracts_limit_asks_for_a_pause(FamilyContract family) {
        assertThat(family.conduct().limited()).isNotEmpty();
        assertThat(family.conduct().stamp()).isPresent();
    }
}
