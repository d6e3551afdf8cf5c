package app.touchstone.checklists.workbook;

import static app.touchstone.forms.FormsFixtures.compare;
import static app.touchstone.forms.FormsFixtures.is;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.touchstone.checklists.Gravity;
import app.touchstone.checklists.VersionSummary.Counts;
import app.touchstone.forms.Condition;
import app.touchstone.forms.Condition.Comparison;
import app.touchstone.forms.Option;
import app.touchstone.forms.Question;
import app.touchstone.forms.Question.CommentRule;
import app.touchstone.forms.Question.Critical;
import app.touchstone.forms.Question.TouchpointShare;
import app.touchstone.forms.QuestionType;
import app.touchstone.forms.Section;
import app.touchstone.platform.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkbookImportTest {

    private static final String SETTINGS = """
            form_title | form_id | version | default_language
            Bakery     | bakery  | 2026-03 | English (en)
            """;
    private static final String CHOICES = """
            list_name | name  | label::English (en) | label::Russian (ru)
            yes_no    | yes   | Yes                 | Да
            yes_no    | no    | No                  | Нет
            yes_no_na | yes   | Yes                 | Да
            yes_no_na | no    | No                  | Нет
            yes_no_na | na    | Not applicable      | Неприменимо
            drinks    | tea   | Tea                 | Чай
            drinks    | milk  | Milk                | Молоко
            drinks    | na    | None on sale        | Нет в продаже
            """;

    @Test
    void readsQuestionsOfEveryKind() {
        ImportedChecklist read = survey("""
                type                   | name  | label::English (en) | hint | required | points | required_answer | critical | bonus | comment | photos | target | limit | unit  | measure | parameters
                begin_group            | g     | Counter             |      |          | 0.5    |                 |          |       |         |        |        |       |       |         |
                select_one yes_no_na   | q1    | Greeted?            | Wait | yes      | 4      | yes             | yes      |       | on loss | 2      |        |       |       |         |
                select_one drinks      | q2    | Offered             |      |          | 3      | tea             | section  |       | always  |        |        |       |       |         |
                select_multiple drinks | q3    | On sale             |      |          | 1.50   | tea milk        |          | yes   |         |        |        |       |       |         |
                range                  | q4    | Mood                |      |          | 2      | 1               |          |       |         |        |        |       |       |         | start=1 end=5
                integer                | q5    | Wait                |      |          | 6      |                 |          |       |         |        | 3      | 10    |       | minutes |
                decimal                | q6    | Paid                |      |          |        |                 |          |       |         |        |        |       |       | money   |
                decimal                | q7    | Weight              |      |          |        |                 |          |       |         |        |        |       | grams |         |
                image                  | q8    | Receipt             |      |          |        |                 |          |       |         |        |        |       |       |         |
                note                   | q9    | Leave now           |      |          |        |                 |          |       |         |        |        |       |       |         |
                end_group              |       |                     |      |          |        |                 |          |       |         |        |        |       |       |         |
                """);
        assertThat(read.remarks()).isEmpty();
        assertThat(read.definition().questions().map(Question::type))
                .containsExactly(
                        QuestionType.YES_NO,
                        QuestionType.SINGLE,
                        QuestionType.MULTIPLE,
                        QuestionType.SCALE,
                        QuestionType.DURATION,
                        QuestionType.MONEY,
                        QuestionType.NUMBER,
                        QuestionType.PHOTO,
                        QuestionType.NOTE);
        Section section = read.definition().sections().getFirst();
        assertThat(section.weight()).isEqualByComparingTo("0.5");
        Question greeted = question(read, "q1");
        assertThat(greeted.required()).isTrue();
        assertThat(greeted.allowsNotApplicable()).isTrue();
        assertThat(greeted.options()).extracting(Option::code).containsExactly("yes", "no");
        assertThat(greeted.options()).extracting(Option::required).containsExactly(true, false);
        assertThat(greeted.critical()).isEqualTo(Critical.VISIT);
        assertThat(greeted.comment()).isEqualTo(CommentRule.ON_LOSS);
        assertThat(greeted.photos()).isEqualTo(2);
        assertThat(greeted.hint()).isEqualTo(LocalizedText.in("en", "Wait"));
        assertThat(question(read, "q2").options())
                .extracting(option -> option.points().intValue())
                .containsExactly(1, 0);
        assertThat(question(read, "q3").requiredOptions()).containsExactly("tea", "milk");
        assertThat(question(read, "q3").weight()).isEqualByComparingTo("1.5");
        assertThat(question(read, "q3").bonus()).isTrue();
        assertThat(question(read, "q4").scale()).isEqualTo(new Question.Scale(1, 5, true));
        assertThat(question(read, "q5").target())
                .isEqualTo(new Question.Target(new BigDecimal("3"), new BigDecimal("10")));
        assertThat(question(read, "q7").unit()).isEqualTo(LocalizedText.in("en", "grams"));
        assertThat(question(read, "q8").photos()).isEqualTo(1);
        assertThat(read.counts()).isEqualTo(new Counts(1, 9, 0));
    }

    @Test
    void handsDownTouchpointsAndReadsShares() {
        ImportedChecklist read = survey("""
                type              | name | label | touchpoint        | points | required_answer | applies_to | except_for
                begin_group       | g    | G     | counter           |        |                 |            |
                select_one yes_no | q1   | Q1    |                   | 1      | yes             | cafe;shop  | 83
                select_one yes_no | q2   | Q2    | door:0.4 exit:0.6 | 1      | yes             |            | all
                select_one yes_no | q3   | Q3    | door exit         | 1      | yes             | B 1, B 2   |
                end_group         |      |       |                   |        |                 |            |
                """);
        assertThat(question(read, "q1").touchpoints()).containsExactly(new TouchpointShare("counter", BigDecimal.ONE));
        assertThat(question(read, "q2").touchpoints())
                .containsExactly(
                        new TouchpointShare("door", new BigDecimal("0.4")),
                        new TouchpointShare("exit", new BigDecimal("0.6")));
        assertThat(question(read, "q1").applicability().onlyFor()).isEqualTo(Set.of("cafe", "shop"));
        assertThat(question(read, "q1").applicability().exceptFor()).isEqualTo(Set.of("83"));
        assertThat(question(read, "q3").applicability().onlyFor()).isEqualTo(Set.of("B 1", "B 2"));
        assertThat(places(read)).containsOnly(tuple(Gravity.ERROR, "survey", 5, "touchpoint", "touchpoint-share"));
    }

    @Test
    void readsFollowUpsAndTellsAtTheCellWhatItCannot() {
        ImportedChecklist read = survey("""
                type              | name | label | relevant
                select_one yes_no | q1   | Q1    |
                text              | q2   | Why   | ${q1} = 'no' or ${q1} = 'na'
                text              | q3   | Why   | ${q1} = 'perhaps'
                text              | q4   | Why   | count-selected(${q1}) > 1
                text              | q5   | Why   | ${q6} = 'x'
                text              | q6   | Why   | ${q1} = 'no' and ${q1} = 'yes'
                """);
        assertThat(question(read, "q2").shownWhen())
                .isEqualTo(new Condition.Any(List.of(is("q1", "no"), compare("q1", Comparison.NA))));
        assertThat(places(read))
                .containsExactlyInAnyOrder(
                        tuple(Gravity.ERROR, "survey", 4, "relevant", "condition-value"),
                        tuple(Gravity.ERROR, "survey", 5, "relevant", "condition-unreadable"),
                        tuple(Gravity.ERROR, "survey", 6, "relevant", "condition-later"),
                        tuple(Gravity.ERROR, "survey", 7, "relevant", "condition-never"),
                        tuple(Gravity.WARNING, "survey", 2, "type", "ungrouped"),
                        tuple(Gravity.WARNING, "survey", 3, "relevant", "condition-na"));
    }

    @Test
    void dropsNothingInSilence() {
        ImportedChecklist read = new TestWorkbook()
                .sheet("settings", SETTINGS + "Second | row | |\n")
                .sheet("choices", CHOICES + "drinks | tea | Tea again |\n | lost | Lost |\n")
                .sheet("entities", "list_name\noutlet")
                .sheet("survey", """
                        type              | name  | label | required | constraint | appearance | points | target | critical | comment
                        start             | start |       |          |            |            |        |        |          |
                        begin_group       | g     | G     |          |            |            |        |        |          |
                        calculate         | c1    | C     |          |            |            |        |        |          |
                        select_one nolist | q1    | Q     |          |            |            |        |        |          |
                        integer           | q2    | Q     | maybe    | . > 1      |            | many   | 3      | often    | never
                        text              | q2    | Q     |          | . != ''    | multiline  |        |        |          |
                        text              | a b   | Q     |          |            |            |        |        |          |
                        text              | q3    |       |          |            |            |        | 4      |          |
                        geotrace          | q4    | Q     |          |            |            |        |        |          |
                                          |       | Lost  |          |            |            |        |        |          |
                        begin_repeat      | r     | R     |          |            |            |        |        |          |
                        end_repeat        |       |       |          |            |            |        |        |          |
                        """)
                .read();
        assertThat(places(read))
                .containsExactlyInAnyOrder(
                        tuple(Gravity.WARNING, "settings", 3, "", "settings-row"),
                        tuple(Gravity.ERROR, "choices", 10, "name", "choice-twice"),
                        tuple(Gravity.ERROR, "choices", 11, "list_name", "choice-incomplete"),
                        tuple(Gravity.WARNING, "entities", 0, "", "sheet-ignored"),
                        tuple(Gravity.WARNING, "survey", 6, "constraint", "constraint-ignored"),
                        tuple(Gravity.WARNING, "survey", 2, "type", "type-recorded"),
                        tuple(Gravity.WARNING, "survey", 4, "type", "type-worked-out"),
                        tuple(Gravity.ERROR, "survey", 5, "type", "list-unknown"),
                        tuple(Gravity.ERROR, "survey", 6, "required", "not-yes-or-no"),
                        tuple(Gravity.ERROR, "survey", 6, "points", "not-a-number"),
                        tuple(Gravity.ERROR, "survey", 6, "limit", "target-half"),
                        tuple(Gravity.ERROR, "survey", 6, "critical", "critical-unknown"),
                        tuple(Gravity.ERROR, "survey", 6, "comment", "comment-unknown"),
                        tuple(Gravity.ERROR, "survey", 7, "name", "question-twice"),
                        tuple(Gravity.ERROR, "survey", 8, "name", "code"),
                        tuple(Gravity.ERROR, "survey", 9, "label", "label-missing"),
                        tuple(Gravity.WARNING, "survey", 9, "target", "cell-ignored"),
                        tuple(Gravity.ERROR, "survey", 10, "type", "type-unsupported"),
                        tuple(Gravity.ERROR, "survey", 11, "type", "type-missing"),
                        tuple(Gravity.ERROR, "survey", 12, "type", "repeat-nested"),
                        tuple(Gravity.ERROR, "survey", 3, "type", "group-open"));
        assertThat(read.hasErrors()).isTrue();
        assertThat(read.remarks().getFirst().isError()).isTrue();
    }

    @Test
    void liftsNestedGroupsAndKeepsTheirConditions() {
        ImportedChecklist read = survey("""
                type              | name  | label | relevant     | touchpoint
                begin group       | outer | Outer |              | door
                select_one yes_no | q1    | Q1    |              |
                begin group       | inner | Inner | ${q1} = 'no' | exit
                text              | q2    | Q2    |              |
                text              | q3    | Q3    | ${q2} != ''  |
                end group         |       |       |              |
                text              | q4    | Q4    |              |
                end group         |       |       |              |
                """);
        assertThat(read.definition().sections()).extracting(Section::code).containsExactly("outer");
        assertThat(question(read, "q2").shownWhen()).isEqualTo(is("q1", "no"));
        assertThat(question(read, "q3").shownWhen())
                .isEqualTo(new Condition.All(List.of(is("q1", "no"), compare("q2", Comparison.ANSWERED))));
        assertThat(question(read, "q4").shownWhen()).isNull();
        assertThat(question(read, "q2").touchpoints())
                .extracting(TouchpointShare::touchpoint)
                .containsExactly("exit");
        assertThat(question(read, "q4").touchpoints())
                .extracting(TouchpointShare::touchpoint)
                .containsExactly("door");
        assertThat(places(read)).containsExactly(tuple(Gravity.WARNING, "survey", 4, "type", "group-nested"));
    }

    @Test
    void takesBareLabelsInTheWorkbooksOwnLanguage() {
        String survey =
                "type | name | label | label::en\nbegin_group | g | Касса | Counter\ntext | q | Вопрос |\nend_group";
        LocalizedText title = new TestWorkbook()
                .sheet("settings", "form_title\nПекарня")
                .sheet("survey", survey)
                .read()
                .definition()
                .sections()
                .getFirst()
                .title();
        assertThat(title).isEqualTo(LocalizedText.of("Counter", "Касса"));
        assertThat(title.values().keySet()).containsExactly("ru", "en");
    }

    @Test
    void readsTouchpointsForAJourney() {
        ImportedChecklist read = new TestWorkbook()
                .sheet("settings", SETTINGS)
                .sheet("touchpoints", """
                        name  | label::English (en) | stage         | importance | reach
                        door  | Door                | consideration | 8.5        | 0.9
                        till  | Till                | deal          |            |
                        moon  | Moon                | space         | 11         | 2
                        """)
                .sheet(
                        "survey",
                        "type | name | label | touchpoint\nbegin_group | g | G | door\ntext | q | Q | shelf\nend_group | | |")
                .read();
        assertThat(read.touchpoints().subList(0, 2))
                .containsExactly(
                        new TouchpointRow(
                                "door",
                                LocalizedText.in("en", "Door"),
                                "consideration",
                                new BigDecimal("8.5"),
                                new BigDecimal("0.9")),
                        new TouchpointRow(
                                "till", LocalizedText.in("en", "Till"), "deal", BigDecimal.valueOf(5), BigDecimal.ONE));
        assertThat(places(read))
                .containsExactlyInAnyOrder(
                        tuple(Gravity.ERROR, "touchpoints", 4, "stage", "stage-unknown"),
                        tuple(Gravity.ERROR, "touchpoints", 4, "importance", "number-outside"),
                        tuple(Gravity.ERROR, "touchpoints", 4, "reach", "number-outside"),
                        tuple(Gravity.WARNING, "touchpoints", 0, "name", "touchpoint-undescribed"));
    }

    @Test
    void saysSoWhereThereIsNoSurvey() {
        assertThat(places(new TestWorkbook().sheet("Sheet1", "a|b\n1|2").read()))
                .containsExactly(
                        tuple(Gravity.ERROR, "settings", 0, "form_title", "title-missing"),
                        tuple(Gravity.ERROR, "survey", 0, "", "survey-missing"),
                        tuple(Gravity.WARNING, "Sheet1", 0, "", "sheet-ignored"));
    }

    private static ImportedChecklist survey(String table) {
        return new TestWorkbook()
                .sheet("survey", table)
                .sheet("choices", CHOICES)
                .sheet("settings", SETTINGS)
                .read();
    }

    private static Question question(ImportedChecklist read, String code) {
        return read.definition().question(code).orElseThrow();
    }

    private static List<org.assertj.core.groups.Tuple> places(ImportedChecklist read) {
        return read.remarks().stream()
                .map(remark -> tuple(
                        remark.gravity(),
                        remark.sheet(),
                        remark.row(),
                        remark.column(),
                        remark.messageKey().replaceFirst(".*\\.", "")))
                .toList();
    }
}
