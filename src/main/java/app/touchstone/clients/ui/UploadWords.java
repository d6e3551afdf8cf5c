package app.touchstone.clients.ui;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.function.Function;

/** What the field for a file says, in the reader's language. */
final class UploadWords {

    private UploadWords() {}

    static UploadI18N of(Function<String, String> words) {
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(words.apply("clients.import.choose")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(words.apply("clients.import.drop")))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(words.apply("clients.import.upload.large"))
                        .setIncorrectFileType(words.apply("clients.import.upload.type"))
                        .setTooManyFiles(words.apply("clients.import.upload.many")))
                .setFile(new UploadI18N.File()
                        .setRemove(words.apply("clients.import.upload.remove"))
                        .setRetry(words.apply("clients.import.upload.retry"))
                        .setStart(words.apply("clients.import.upload.start")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(words.apply("clients.import.upload.connecting"))
                                .setProcessing(words.apply("clients.import.upload.processing"))
                                .setStalled(words.apply("clients.import.upload.stalled"))
                                .setHeld(words.apply("clients.import.upload.held")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setForbidden(words.apply("clients.import.upload.failed"))
                                .setServerUnavailable(words.apply("clients.import.upload.failed"))
                                .setUnexpectedServerError(words.apply("clients.import.upload.failed"))));
    }
}
