package app.touchstone.checklists.workbook;

import app.touchstone.platform.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lists of options on the sheet {@code choices}. */
final class ChoiceLists {

    static final Set<String> COLUMNS = Set.of("list_name", "name", "value", "label", "points", "recommended");

    private final Map<String, List<Choice>> lists = new LinkedHashMap<>();

    /**
     * @param points what the workbook says of the option, absent where it says nothing
     * @param recommended the price that a product should have
     */
    record Choice(String code, LocalizedText text, Optional<BigDecimal> points, Optional<BigDecimal> recommended) {}

    ChoiceLists(List<SheetLine> lines, WorkbookLanguages languages, Cells cells, Remarks remarks) {
        for (SheetLine line : lines) {
            String list = line.take("list_name");
            String named = line.take("name");
            String code = named.isEmpty() ? line.take("value") : named;
            if (list.isEmpty() && code.isEmpty()) {
                if (!line.isEmpty()) {
                    remarks.warning(line, "list_name", "checklists.remark.choice-without-list");
                }
                continue;
            }
            if (list.isEmpty() || code.isEmpty()) {
                remarks.error(line, list.isEmpty() ? "list_name" : "name", "checklists.remark.choice-incomplete");
                continue;
            }
            List<Choice> choices = lists.computeIfAbsent(list, _ -> new ArrayList<>());
            if (choices.stream().anyMatch(choice -> choice.code().equals(code))) {
                remarks.error(line, "name", "checklists.remark.choice-twice", code, list);
                continue;
            }
            choices.add(new Choice(
                    code,
                    languages.text(line, "label"),
                    cells.number(line, "points", 0, Integer.MAX_VALUE),
                    cells.number(line, "recommended", 0, Integer.MAX_VALUE)));
        }
    }

    Optional<List<Choice>> find(String list) {
        return Optional.ofNullable(lists.get(list));
    }
}
