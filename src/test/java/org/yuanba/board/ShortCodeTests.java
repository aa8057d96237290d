package org.yuanba.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The form of a short code. */
class ShortCodeTests {

    @Test
    void holdsNoSignThatIsMistakenForAnother() {
        assertThat(BoardCode.ALPHABET.chars().distinct().count()).isEqualTo(BoardCode.ALPHABET.length());
        assertThat(BoardCode.ALPHABET).doesNotContainPattern("[0O1ILS5Z2B8UAE]");
    }

    @Test
    void isReadInSmallLettersAndWithBlanksAround() {
        assertThat(BoardCode.parse(" 7k4m9c ")).contains(new BoardCode("7K4M9C"));
    }

    @Test
    void isNotReadFromSignsItNeverHolds() {
        assertThat(BoardCode.parse("7K4M9O")).isEmpty();
        assertThat(BoardCode.parse("7K4")).isEmpty();
        assertThat(BoardCode.parse("")).isEmpty();
    }

    @Test
    void refusesAnotherForm() {
        assertThatThrownBy(() -> new BoardCode("abc")).hasMessageContaining("abc");
    }

    @Test
    void leadsToTheBoard() {
        assertThat(new BoardCode("7K4M9C").path()).isEqualTo("/b/7K4M9C");
    }

    @Property(tries = 200)
    void isItselfAgainWhenReadBack(@ForAll long seed) {
        var code = BoardCode.random(new Random(seed));
        assertThat(BoardCode.parse(code.value().toLowerCase())).contains(code);
    }
}
