package app.touchstone.checklists.workbook;

import app.touchstone.checklists.VersionSummary.Counts;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.journeys.JourneyDefinition;
import app.touchstone.journeys.JourneyDefinition.Stage;
import app.touchstone.journeys.JourneyDefinition.Touchpoint;
import java.util.List;

/**
 * What a workbook says: as much of it as could be read, with remarks on the rest. It may become a checklist only where
 * no remark is an error.
 *
 * @param title the form's title in the workbook's own language
 * @param formId the form's id, empty where the workbook has none
 * @param versionText what the workbook calls its version, empty where it says nothing
 * @param remarks of each reason the first hundred, at their places
 * @param reasons each once with its count
 */
public record ImportedChecklist(
        String title,
        String formId,
        String versionText,
        ChecklistDefinition definition,
        List<TouchpointRow> touchpoints,
        List<Remark> remarks,
        List<RemarkReason> reasons) {

    public ImportedChecklist {
        touchpoints = List.copyOf(touchpoints);
        remarks = List.copyOf(remarks);
        reasons = List.copyOf(reasons);
    }

    public boolean hasErrors() {
        return remarks.stream().anyMatch(Remark::isError);
    }

    /** How many remarks there are. */
    public int sum() {
        return reasons.stream().mapToInt(RemarkReason::count).sum();
    }

    /** How many remarks are errors. */
    public int errors() {
        return reasons.stream()
                .filter(reason -> reason.first().isError())
                .mapToInt(RemarkReason::count)
                .sum();
    }

    public Counts counts() {
        return Counts.of(definition);
    }

    /** The journey without touchpoints, filled with those of the workbook, each in its stage. */
    public JourneyDefinition journey(JourneyDefinition empty) {
        return new JourneyDefinition(
                empty.persona(),
                empty.stages().stream()
                        .map(stage -> new Stage(
                                stage.code(),
                                stage.title(),
                                stage.driver(),
                                stage.loops(),
                                touchpoints.stream()
                                        .filter(row -> row.stage().equals(stage.code()))
                                        .map(row ->
                                                new Touchpoint(row.code(), row.title(), row.importance(), row.reach()))
                                        .toList()))
                        .toList());
    }
}
