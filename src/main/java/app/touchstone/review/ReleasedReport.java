package app.touchstone.review;

import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Rules;
import app.touchstone.platform.ChecklistVersionId;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.DayPart;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.VisitId;
import app.touchstone.scoring.ScoreSheet;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A report as it was released, frozen, in the edition that counts: nothing that happens later changes it. It does not say who the shopper was.
 *
 * @param definition the questions that existed for the outlet
 * @param submittedAt when the shopper handed the report in; where that is not known, the moment of the visit
 * @param answers by question, as they counted
 */
public record ReleasedReport(
        VisitId visit,
        Edition edition,
        String number,
        ClientId client,
        OutletId outlet,
        String outletName,
        ZoneId timeZone,
        ChecklistVersionId checklistVersion,
        ChecklistDefinition definition,
        Instant visitedAt,
        Instant submittedAt,
        boolean inReporting,
        Map<String, FinalAnswer> answers,
        List<Photo> photos,
        List<Recording> recordings,
        ScoreSheet sheet) {

    /** A photo of the report, served by its id to those who may see the report. */
    public record Photo(UUID id, String question, Instant capturedAt, int width, int height) {

        Photo blurred(ZoneId place) {
            return new Photo(id, question, DayPart.blurred(capturedAt, place), width, height);
        }
    }

    /** That there is a recording, and how long it lasts; it is heard by those who review, and by nobody else. */
    public record Recording(UUID id, String question, Instant capturedAt, long milliseconds) {

        Recording blurred(ZoneId place) {
            return new Recording(id, question, DayPart.blurred(capturedAt, place), milliseconds);
        }

        public Duration duration() {
            return Duration.ofMillis(milliseconds);
        }
    }

    public Instant releasedAt() {
        return edition.at();
    }

    /** Whether it counts in the client's figures. */
    public boolean counts() {
        return inReporting && edition.counts();
    }

    /** The same for a client's people, who learn no minute of what was done at the outlet. */
    ReleasedReport blurred() {
        return new ReleasedReport(
                visit,
                edition,
                number,
                client,
                outlet,
                outletName,
                timeZone,
                checklistVersion,
                definition,
                DayPart.blurred(visitedAt, timeZone),
                DayPart.blurred(submittedAt, timeZone),
                inReporting,
                answers,
                photos.stream().map(photo -> photo.blurred(timeZone)).toList(),
                recordings.stream()
                        .map(recording -> recording.blurred(timeZone))
                        .toList(),
                sheet);
    }

    /** The questions that were asked: without those that a condition hid, and without notes. */
    public Set<String> asked() {
        return Rules.asked(definition, FinalAnswer.values(answers));
    }

    public Optional<FinalAnswer> answer(String question) {
        return Optional.ofNullable(answers.get(question));
    }

    public List<Photo> photos(String question) {
        return photos.stream()
                .filter(photo -> photo.question().equals(question))
                .toList();
    }

    public List<Recording> recordings(String question) {
        return recordings.stream()
                .filter(recording -> recording.question().equals(question))
                .toList();
    }
}
