package app.touchstone.checklists.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.touchstone.checklists.Gravity;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with a workbook, each reason once. */
class WorkbookReasonsTest {

    @Test
    void refusesAShareOfASectionThatHoldsNothingButBonus() {
        ImportedChecklist read = survey("""
                type              | name | label | points | required_answer | bonus
                begin_group       | g    | G     | 1      |                 |
                select_one yes_no | q1   | Q1    | 1      | yes             |
                end_group         |      |       |        |                 |
                begin_group       | extra | Extra | 0.5   |                 |
                select_one yes_no | q2   | Q2    | 1      | yes             | yes
                end_group         |      |       |        |                 |
                """);
        assertThat(read.hasErrors()).isTrue();
        assertThat(read.remarks())
                .extracting(Remark::gravity, Remark::row, Remark::column, Remark::messageKey, Remark::arguments)
                .containsExactly(
                        tuple(Gravity.ERROR, 5, "points", "checklists.problem.section-weight-bonus", List.of("extra")));
    }

    @Test
    void tellsEachReasonOnceWithItsCount() {
        StringBuilder rows = new StringBuilder("type | name | label\nbegin_group | g | G\n");
        for (int row = 0; row < 150; row++) {
            rows.append("riddle | r").append(row).append(" | R\n");
        }
        ImportedChecklist read = survey(rows.append("end_group | |\n").toString());
        assertThat(read.reasons())
                .filteredOn(reason -> reason.first().row() == 3)
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.count()).isEqualTo(150);
                    assertThat(reason.some()).hasSize(100);
                });
        assertThat(read.sum()).isGreaterThanOrEqualTo(150);
    }

    @Test
    void asksWhetherACommaPartsThousands() {
        ImportedChecklist read = survey("""
                type              | name | label | points | required_answer
                begin_group       | g    | G     |        |
                select_one yes_no | q1   | Q1    | 1,234  | yes
                select_one yes_no | q2   | Q2    | 1,5    | yes
                select_one yes_no | q3   | Q3    | 1.234  | yes
                end_group         |      |       |        |
                """);
        assertThat(read.remarks())
                .extracting(Remark::gravity, Remark::row, Remark::column, Remark::messageKey, Remark::arguments)
                .containsExactly(tuple(
                        Gravity.ERROR,
                        3,
                        "points",
                        "checklists.remark.number-ambiguous",
                        List.of("1,234", new BigDecimal("1234"), new BigDecimal("1.234"))));
    }

    @Test
    void readsACommaAsItsBoundsAllow() {
        ImportedChecklist read = new TestWorkbook()
                .sheet(
                        "survey",
                        "type | name | label | touchpoint\nbegin_group | g | G | door\ntext | q | Q | door\nend_group | | |")
                .sheet("settings", "form_title | form_id | default_language\nBakery | bakery | English (en)")
                .sheet("touchpoints", "name | label | stage | importance | reach\ndoor | Door | deal | 8,125 | 1")
                .read();
        assertThat(read.touchpoints().getFirst().importance()).isEqualByComparingTo("8.125");
    }

    private static ImportedChecklist survey(String table) {
        return new TestWorkbook()
                .sheet("survey", table)
                .sheet("choices", "list_name | name | label\nyes_no | yes | Yes\nyes_no | no | No")
                .sheet("settings", "form_title | form_id | default_language\nBakery | bakery | English (en)")
                .read();
    }

    @Test
    void tellsWhatPaperCannotShow() {
        byte[] file = new TestWorkbook()
                .sheet("settings", "form_title | form_id\nVisit | F")
                .sheet(
                        "survey",
                        "type | name | label\ninteger | people | How many people? ☂\ninteger | bags | How many ☂ bags?")
                .bytes();
        ImportedChecklist read = WorkbookImport.read(file, text -> text.contains("☂") ? "☂" : "");
        assertThat(read.reasons())
                .filteredOn(reason -> reason.first().messageKey().equals("checklists.remark.unprintable"))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.count()).isEqualTo(2);
                    assertThat(reason.first().arguments()).containsExactly("☂");
                    assertThat(reason.first().column()).isEqualTo("label");
                    assertThat(reason.first().isError()).isFalse();
                });
    }
}
