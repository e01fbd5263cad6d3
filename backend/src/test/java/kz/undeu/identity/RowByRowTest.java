package kz.undeu.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowByRowTest {

    private static final int LIMIT = 3;

    /** Old ones are positive, new ones negative; those that end in 7 cannot be read. */
    private final List<Integer> table =
            IntStream.rangeClosed(1, 20).boxed().collect(Collectors.toCollection(ArrayList::new));

    private final RowByRow<Integer, Integer> rows = new RowByRow<>("a.table", String::valueOf);

    @Test
    void rowsThatCannotBeReadAreSteppedOverAndToldInTheEnd() {
        int all = 0;
        int step = LIMIT;
        while (step == LIMIT) {
            step = step();
            all += step;
        }
        assertThat(all).isEqualTo(18);
        assertThat(table.stream().filter(row -> row > 0)).containsExactly(7, 17);
        assertThatThrownBy(rows::mustBeAll)
                .isInstanceOf(RowByRow.Unreadable.class)
                .hasMessage("2 rows of a.table cannot be read");
    }

    @Test
    void whereAllCanBeReadNothingIsTold() {
        table.removeIf(row -> row % 10 == 7);
        assertThat(step()).isEqualTo(LIMIT);
        rows.mustBeAll();
    }

    private int step() {
        return rows.step(
                LIMIT,
                limit -> table.stream().filter(row -> row > 0).limit(limit).toList(),
                row -> {
                    if (row % 10 == 7) {
                        throw new IllegalStateException("a secret is missing");
                    }
                    return -row;
                },
                (old, fresh) -> table.set(table.indexOf(old), fresh));
    }
}
