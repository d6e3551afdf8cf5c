package app.touchstone.checklists.workbook;

import app.touchstone.platform.LocalizedText;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Tells in which language a cell is written; a column without a language has the workbook's own. */
final class WorkbookLanguages {

    private final String own;
    private final Remarks remarks;
    private final Set<String> told = new HashSet<>();

    WorkbookLanguages(String own, Remarks remarks) {
        this.own = own;
        this.remarks = remarks;
    }

    /** The texts of a column in all languages, the workbook's own first: others fall back to it. */
    LocalizedText text(SheetLine line, String base) {
        Map<String, String> texts = new LinkedHashMap<>();
        line.takeAll(base).forEach((column, cell) -> {
            String language = column.language().isEmpty()
                    ? own
                    : SheetColumn.code(column.language()).orElse("");
            if (language.isEmpty()) {
                if (told.add(line.sheet() + column.heading())) {
                    remarks.error(
                            line.sheet(),
                            line.number(),
                            column.heading(),
                            "checklists.remark.language-unknown",
                            column.heading());
                }
            } else if (texts.putIfAbsent(language, cell) != null) {
                remarks.error(
                        line.sheet(),
                        line.number(),
                        column.heading(),
                        "checklists.remark.language-twice",
                        column.heading());
            }
        });
        Map<String, String> ordered = new LinkedHashMap<>();
        String first = texts.get(own);
        if (first != null) {
            ordered.put(own, first);
        }
        texts.forEach(ordered::putIfAbsent);
        return new LocalizedText(ordered);
    }
}
