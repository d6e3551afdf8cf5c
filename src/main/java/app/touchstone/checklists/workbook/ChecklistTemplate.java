package app.touchstone.checklists.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A checklist to begin from, one for each kind of audit, worded in both languages, with the touchpoints it measures. */
public enum ChecklistTemplate {
    IN_STORE("in-store"),
    PHONE_CALL("phone-call"),
    ONLINE_SHOP("online-shop"),
    PRICE_CHECK("price-check"),
    COMPETITOR("competitor");

    private final String file;

    ChecklistTemplate(String file) {
        this.file = file;
    }

    /** Read anew at each call; without remarks. */
    public ImportedChecklist read() {
        String path = "/checklist-templates/" + file + ".txt";
        try (InputStream stream = Objects.requireNonNull(getClass().getResourceAsStream(path), path)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return WorkbookImport.read(SheetText.sheets(text));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
