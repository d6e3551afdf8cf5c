package app.touchstone.checklists.ui;

import app.touchstone.checklists.ChecklistDiff;
import app.touchstone.checklists.ChecklistDiff.Change;
import app.touchstone.checklists.ChecklistDiff.Detail;
import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.checklists.ConditionSentences;
import app.touchstone.checklists.VersionSummary;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.ui.dialogs.DialogWidth;
import app.touchstone.platform.ui.dialogs.PlainDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;

/** How a version differs from another one of its checklist, in words. */
final class DiffDialog extends PlainDialog {

    private final transient ChecklistService checklists;
    private final transient ConditionSentences sentences;
    private final transient CurrentActor currentActor;
    private final transient ChecklistVersion version;
    private final Div result = new Div();

    DiffDialog(
            ChecklistService checklists,
            ConditionSentences sentences,
            CurrentActor currentActor,
            ChecklistVersion version,
            List<VersionSummary> others) {
        this.checklists = checklists;
        this.sentences = sentences;
        this.currentActor = currentActor;
        this.version = version;
        setHeaderTitle(getTranslation("checklists.diff.title", version.number()));
        Select<VersionSummary> other = new Select<>();
        other.setLabel(getTranslation("checklists.diff.than"));
        other.setItems(others);
        other.setItemLabelGenerator(one -> getTranslation("checklists.version.number", one.number()));
        other.addValueChangeListener(change -> show(change.getValue()));
        other.setValue(others.stream()
                .filter(one -> isEarlier(one, version))
                .findFirst()
                .orElse(others.getFirst()));
        result.addClassName("checklist-diff");
        result.getElement().setAttribute("tabindex", "0");
        result.getElement().setAttribute("role", "region");
        result.getElement().setAttribute("aria-label", getTranslation("checklists.diff.title", version.number()));
        add(other, result);
        getFooter().add(new Button(getTranslation("platform.close"), click -> close()));
        measures(DialogWidth.WIDE);
        setMaxHeight("90vh");
    }

    private static boolean isEarlier(VersionSummary one, ChecklistVersion than) {
        return one.major() < than.major() || (one.major() == than.major() && one.minor() < than.minor());
    }

    private void show(VersionSummary than) {
        ChecklistVersion other = checklists.version(currentActor.get(), than.id());
        List<Change> changes = ChecklistDiff.between(other.definition(), version.definition());
        result.removeAll();
        if (changes.isEmpty()) {
            result.add(new Paragraph(getTranslation("checklists.diff.none")));
            return;
        }
        DiffWords then = new DiffWords(other.definition(), sentences, getLocale());
        DiffWords now = new DiffWords(version.definition(), sentences, getLocale());
        UnorderedList list = new UnorderedList();
        changes.forEach(change -> list.add(entry(change, then, now)));
        result.add(new Paragraph(getTranslation("checklists.diff.count", changes.size())), list);
    }

    private ListItem entry(Change change, DiffWords then, DiffWords now) {
        Span mark = new Span(getTranslation(change.kind()));
        mark.addClassName("checklist-mark");
        String what = change.code().isEmpty()
                ? getTranslation("checklists.builder.whole")
                : getTranslation(
                        change.isSection() ? "checklists.diff.section" : "checklists.diff.question",
                        change.words().in(getLocale()));
        Span code = new Span(change.code());
        code.addClassName("quiet");
        Div head = new Div(mark, new Span(what), code);
        head.addClassName("checklist-marks");
        ListItem item = new ListItem(head);
        if (!change.details().isEmpty()) {
            item.add(details(change.details(), then, now));
        }
        return item;
    }

    private Component details(List<Detail> details, DiffWords then, DiffWords now) {
        DescriptionList list = new DescriptionList();
        list.addClassName("facts");
        for (Detail detail : details) {
            list.add(new DescriptionList.Term(getTranslation(detail.part())));
            list.add(new DescriptionList.Description(
                    getTranslation("checklists.diff.from-to", then.of(detail.before()), now.of(detail.after()))));
        }
        return list;
    }
}
