package app.touchstone.insight.ui;

import app.touchstone.insight.LossWords;
import app.touchstone.insight.WavePain;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/**
 * The pain of each wave as it was measured, and beside it, named as such, by today's importances where these are
 * others. Nothing where one wave alone was measured by what holds today.
 */
final class PainWaves extends Composite<Div> {

    PainWaves(List<WavePain> waves, LossWords words) {
        boolean restated = waves.stream().anyMatch(WavePain::isRestated);
        if (waves.size() < 2 && !restated) {
            return;
        }
        Paragraph note = new Paragraph(
                restated
                        ? getTranslation(
                                "insight.pains.restated.note", waves.getLast().restatedBy())
                        : getTranslation("insight.pains.note"));
        note.addClassName("quiet");
        getContent().add(new H2(getTranslation("insight.pains")), note, table(waves, restated, words));
    }

    private NativeTable table(List<WavePain> waves, boolean restated, LossWords words) {
        NativeTableRow titles = new NativeTableRow(
                title("insight.pains.wave"), title("insight.column.visits"), title("insight.pains.measured"));
        if (restated) {
            titles.add(title("insight.pains.restated"));
        }
        NativeTableHeader head = new NativeTableHeader();
        head.add(titles);
        NativeTableBody body = new NativeTableBody();
        waves.forEach(wave -> body.add(row(wave, restated, words)));
        NativeTable table = new NativeTable();
        table.add(head, body);
        table.addClassName("wave-pains");
        return table;
    }

    private NativeTableHeaderCell title(String key) {
        return new NativeTableHeaderCell(getTranslation(key));
    }

    private NativeTableRow row(WavePain wave, boolean restated, LossWords words) {
        NativeTableRow row = new NativeTableRow(
                new NativeTableCell(words.name(wave, getLocale())),
                new NativeTableCell(words.count(wave, getLocale())),
                new NativeTableCell(words.points(wave.pain(), getLocale())));
        if (restated) {
            row.add(new NativeTableCell(words.points(wave.restated(), getLocale())));
        }
        row.setClassName("provisional", wave.provisional());
        return row;
    }
}
