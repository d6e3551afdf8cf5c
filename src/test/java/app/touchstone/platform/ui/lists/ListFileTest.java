package app.touchstone.platform.ui.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class ListFileTest {

    private final ListFile<Integer> file = new ListFile<>(
            "Everybody whom somebody has ever invited to anything",
            List.of(
                    new ListFile.Column<>("Number", Function.identity()),
                    new ListFile.Column<>("Half", number -> new BigDecimal(number).divide(new BigDecimal(2))),
                    new ListFile.Column<>("Words", number -> "=1+" + number + " «ж»"),
                    new ListFile.Column<>("Nothing", number -> null)));

    @Test
    void hasEveryRowInItsOrderThoughTheyAreReadSomeAtATime() throws IOException {
        List<Integer> asked = new ArrayList<>();
        List<Row> rows = written(first -> {
            asked.add(first);
            return IntStream.range(first, Math.min(1234, first + ListFile.AT_ONCE))
                    .boxed()
                    .toList();
        });

        assertThat(rows).hasSize(1235);
        assertThat(rows.stream()
                        .skip(1)
                        .map(row -> row.getCellAsNumber(0).orElseThrow().intValue()))
                .containsExactlyElementsOf(IntStream.range(0, 1234).boxed().toList());
        assertThat(asked).containsExactly(0, 500, 1000, 1234);
    }

    @Test
    void keepsNumbersNumbersAndMakesNoFormulaOfWords() throws IOException {
        Row row = written(first -> first == 0 ? List.of(7) : List.of()).get(1);

        assertThat(row.getCellAsNumber(1)).contains(new BigDecimal("3.5"));
        assertThat(row.getCellText(2)).isEqualTo("=1+7 «ж»");
        assertThat(row.getCell(2).getFormula()).isNull();
        assertThat(row.getCellText(3)).isEmpty();
    }

    private List<Row> written(java.util.function.IntFunction<List<Integer>> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        file.write(rows, bytes);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            return workbook.getFirstSheet().read();
        }
    }
}
