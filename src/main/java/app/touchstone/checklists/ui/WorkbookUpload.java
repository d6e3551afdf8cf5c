package app.touchstone.checklists.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import java.util.function.Consumer;

/** Takes one workbook after the other, by choosing or by dropping. */
final class WorkbookUpload extends Composite<Upload> {

    private static final int LARGEST = 10_000_000;

    WorkbookUpload(Consumer<byte[]> taken) {
        Upload upload = getContent();
        upload.setUploadHandler(new Handler(file -> {
            upload.clearFileList();
            taken.accept(file);
        }));
        upload.setAcceptedFileExtensions(".xlsx");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setUploadButton(new Button(getTranslation("checklists.import.choose"), VaadinIcon.UPLOAD.create()));
        upload.setDropLabel(new Span(getTranslation("checklists.import.drop")));
        upload.setI18n(words());
        upload.setWidthFull();
    }

    private UploadI18N words() {
        return new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("checklists.refusal.workbook-large"))
                        .setIncorrectFileType(getTranslation("checklists.refusal.not-a-workbook"))
                        .setTooManyFiles(getTranslation("checklists.import.one")))
                .setFile(new UploadI18N.File()
                        .setRemove(getTranslation("checklists.import.remove"))
                        .setRetry(getTranslation("checklists.import.retry"))
                        .setStart(getTranslation("checklists.import.choose")));
    }

    /** Bounds the file on the server too: what the page promises to keep small need not be. */
    private static final class Handler extends InMemoryUploadHandler {

        Handler(Consumer<byte[]> taken) {
            super((metadata, file) -> taken.accept(file));
        }

        @Override
        public long getFileSizeMax() {
            return LARGEST;
        }
    }
}
