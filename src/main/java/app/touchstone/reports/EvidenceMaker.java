package app.touchstone.reports;

import app.touchstone.forms.QuestionType;
import app.touchstone.platform.VisitId;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Makes evidence of an upload, and keeps its bytes: sound where the question asks for that, else a picture. */
@Component
class EvidenceMaker {

    private final ReportDirectory directory;
    private final EvidenceStore store;

    EvidenceMaker(ReportDirectory directory, EvidenceStore store) {
        this.directory = directory;
        this.store = store;
    }

    /** The evidence, and how many bytes are kept of it. */
    record Made(Evidence evidence, int size) {}

    Made of(VisitId visit, EvidenceParcel parcel, byte[] upload) {
        if (asksForSound(visit, parcel, upload)) {
            Recording recording = Recording.of(upload);
            String key = store.put(recording.wave());
            return new Made(
                    new Evidence(
                            parcel.id(),
                            parcel.question(),
                            Evidence.Kind.AUDIO,
                            parcel.sha256(),
                            key,
                            0,
                            0,
                            recording.duration(),
                            parcel.capturedAt()),
                    recording.wave().length);
        }
        Picture picture = Picture.of(upload);
        String key = store.put(picture.jpeg());
        return new Made(
                new Evidence(
                        parcel.id(),
                        parcel.question(),
                        Evidence.Kind.PHOTO,
                        parcel.sha256(),
                        key,
                        picture.width(),
                        picture.height(),
                        Duration.ZERO,
                        parcel.capturedAt()),
                picture.jpeg().length);
    }

    /** What was set aside may answer questions that are not there any more: then the file says what it is. */
    private boolean asksForSound(VisitId visit, EvidenceParcel parcel, byte[] upload) {
        return directory
                .definition(visit)
                .flatMap(definition -> definition.question(parcel.question()))
                .map(question -> question.type() == QuestionType.AUDIO)
                .orElseGet(() -> Recording.isWave(upload));
    }
}
