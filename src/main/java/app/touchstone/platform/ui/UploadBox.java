package app.touchstone.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.InMemoryUploadCallback;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;

/** Takes one file after the other. A file of the wrong kind or size is refused in words that everybody sees and hears. */
public final class UploadBox extends Composite<Div> {

    private final Upload upload;
    private final Div refusal = new Div();

    /** @param largest how many bytes a file may have, here and at the server */
    public UploadBox(InMemoryUploadCallback taken, int largest, UploadI18N words, String... endings) {
        upload = new Upload(new Handler(
                (file, bytes) -> {
                    refusal.setText("");
                    taken.complete(file, bytes);
                },
                largest));
        upload.setAcceptedFileExtensions(endings);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(largest);
        upload.setI18n(words);
        upload.setWidthFull();
        upload.addFileRejectedListener(rejected -> refusal.setText(rejected.getErrorMessage()));
        refusal.addClassName("upload-refusal");
        refusal.getElement().setAttribute("role", "alert");
        getContent().add(upload, refusal);
    }

    public UploadBox withButton(Button button) {
        upload.setUploadButton(button);
        return this;
    }

    public UploadBox withDropLabel(Component label) {
        upload.setDropLabel(label);
        return this;
    }

    /** Makes room for the next file. */
    public void clear() {
        upload.clearFileList();
        refusal.setText("");
    }

    /** Bounds the file on the server too: what the page promises to keep small need not be. */
    private static final class Handler extends InMemoryUploadHandler {

        private final int largest;

        Handler(InMemoryUploadCallback taken, int largest) {
            super(taken);
            this.largest = largest;
        }

        @Override
        public long getFileSizeMax() {
            return largest;
        }
    }
}
