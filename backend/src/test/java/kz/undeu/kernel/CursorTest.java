package kz.undeu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void whatIsWrittenIsRead() {
        Cursor cursor = new Cursor(-42, "7k3m9qx2ab");
        assertThat(Cursor.parse(cursor.toString())).contains(cursor);
        assertThat(Cursor.parse(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%%%", "OjdrM205cXgyYWI", "YWJjOmRlZg", "AAAA"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> Cursor.parse(text)).isInstanceOf(Refusal.class).hasMessage("CURSOR_INVALID");
    }
}
