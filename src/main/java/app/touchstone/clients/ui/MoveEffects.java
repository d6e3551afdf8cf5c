package app.touchstone.clients.ui;

import app.touchstone.clients.MoveConsequences.Touched;
import app.touchstone.clients.MoveReason;
import app.touchstone.clients.Sight;
import app.touchstone.platform.Refused;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;

/** What a move would do, or why it cannot be, told as soon as anything of it is chosen. */
final class MoveEffects extends Composite<Div> {

    private static final int SHOWN = 10;

    MoveEffects() {
        getContent().getElement().setAttribute("role", "status");
    }

    void clear() {
        getContent().removeAll();
    }

    void show(Refused refused) {
        Paragraph refusal = new Paragraph(
                getTranslation(refused.messageKey(), refused.arguments().toArray()));
        refusal.addClassName("refusal");
        getContent().add(refusal);
    }

    /**
     * @param outlets how many move
     * @param some of them, or all
     */
    void show(
            int outlets,
            List<String> some,
            List<Touched> touched,
            MoveReason why,
            Sight rule,
            List<String> gaining,
            List<String> losing) {
        getContent()
                .add(new Paragraph(
                        outlets == 0
                                ? getTranslation("clients.move.no-outlets")
                                : getTranslation("clients.move.outlets", outlets, listed(some, outlets))));
        UnorderedList list = new UnorderedList();
        touched.forEach(one ->
                list.add(new ListItem(getTranslation(one.kind(), one.count(), String.join(", ", one.examples())))));
        if (why == MoveReason.SALE) {
            list.add(new ListItem(getTranslation(MoveWords.rule(rule))));
        }
        if (!gaining.isEmpty()) {
            list.add(new ListItem(getTranslation("clients.move.gaining", listed(gaining, gaining.size()))));
        }
        if (!losing.isEmpty()) {
            list.add(new ListItem(getTranslation("clients.move.losing", listed(losing, losing.size()))));
        }
        getContent().add(list);
    }

    private String listed(List<String> some, int all) {
        String shown = some.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return all > SHOWN ? getTranslation("clients.move.more", shown, all - SHOWN) : shown;
    }
}
