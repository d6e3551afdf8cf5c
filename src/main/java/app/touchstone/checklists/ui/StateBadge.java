package app.touchstone.checklists.ui;

import app.touchstone.checklists.VersionState;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A version's state as a word in a neutral frame; colours stand for scores alone. */
final class StateBadge extends Span {

    StateBadge(VersionState state) {
        setText(getTranslation(state));
        addClassNames("checklist-mark", "checklist-" + state.name().toLowerCase(Locale.ROOT));
    }
}
