package org.ledgermock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class ColourTest {

    @Test
    void a_person_sees_it_and_a_program_does_not() {
        assertThat(Colour.BAD.of("BROKEN", Ansi.ON)).isEqualTo("\u001B[31mBROKEN\u001B[39m");
        assertThat(Colour.BAD.of("BROKEN", Ansi.OFF)).isEqualTo("BROKEN");
        assertThat(Colour.BAD.of("BROKEN")).as("these tests have no terminal").isEqualTo("BROKEN");
    }
}
