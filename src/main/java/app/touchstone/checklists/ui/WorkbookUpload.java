package app.touchstone.checklists.ui;

import app.touchstone.platform.ui.UploadBox;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.function.Consumer;

/** Takes one workbook after the other, by choosing or by dropping. */
final class WorkbookUpload extends Composite<Div> {

    private static final int LARGEST = 10_000_000;

    WorkbookUpload(Consumer<byte[]> taken) {
        UploadBox[] box = new UploadBox[1];
        box[0] = new UploadBox(
                        (metadata, file) -> {
                            box[0].clear();
                            taken.accept(file);
                        },
                        LARGEST,
                        words(),
                        ".xlsx")
                .withButton(new Button(getTranslation("checklists.import.choose"), VaadinIcon.UPLOAD.create()))
                .withDropLabel(new Span(getTranslation("checklists.import.drop")));
        getContent().add(box[0]);
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
}
