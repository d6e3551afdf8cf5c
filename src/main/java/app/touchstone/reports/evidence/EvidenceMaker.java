package app.touchstone.reports.evidence;

import app.touchstone.forms.QuestionType;
import app.touchstone.platform.pictures.PictureDecoder;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes evidence of an upload, and keeps its bytes: sound where the question asks for that, else a picture. */
@Component
public class EvidenceMaker {

    private final EvidenceStore store;
    private final PictureDecoder decoder;

    EvidenceMaker(EvidenceStore store, PictureDecoder decoder) {
        this.store = store;
        this.decoder = decoder;
    }

    /** The evidence, and how many bytes are kept of it. */
    public record Made(Evidence evidence, int size) {}

    /**
     * The evidence of an upload, its bytes on the disk; refused where they are no picture or sound of the house.
     *
     * @param asked what the question takes; what was set aside may answer one that is not there any more: then the file
     *     says what it is
     */
    public Made of(EvidenceParcel parcel, Optional<QuestionType> asked, byte[] upload) {
        if (asked.map(type -> type == QuestionType.AUDIO).orElseGet(() -> Recording.isWave(upload))) {
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
        Picture picture = Picture.of(upload, decoder);
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
}
