package app.touchstone.platform.ui.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.platform.Refused;
import app.touchstone.platform.Stale;
import app.touchstone.platform.ui.FormGate;
import app.touchstone.platform.ui.Notices;
import app.touchstone.platform.ui.StaleWords;
import bare.BareStart;
import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(classes = BareStart.class)
class FormDialogTest extends BrowserlessTest {

    private final List<String> saved = new ArrayList<>();
    private TextField name;
    private TextArea reason;
    private FormDialog dialog;

    @BeforeEach
    void open() {
        name = new TextField("name");
        reason = new TextArea("reason");
        FormGate.require(name, "a name, please");
        FormGate.require(reason, "why?");
        dialog = new FormDialog("title");
        dialog.add(new Div(new Text("words"), name), reason);
        dialog.closing("back");
        dialog.submits("save", () -> {
            if (name.getValue().equals("taken")) {
                throw new Refused("taken");
            }
            if (name.getValue().equals("late")) {
                throw new Stale("Ralf", Instant.EPOCH, "Bread");
            }
            if (name.getValue().equals("never")) {
                throw new Refused("never");
            }
            saved.add(name.getValue());
        });
        dialog.saysAt(name, "taken");
        dialog.open();
    }

    @Test
    void saysEverythingThatIsMissingAtOnce() {
        dialog.submit();
        assertThat(saved).isEmpty();
        assertThat(dialog.isOpened()).isTrue();
        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).isEqualTo("a name, please");
        assertThat(reason.isInvalid()).isTrue();
        name.setValue("Bread");
        assertThat(name.isInvalid()).isFalse();
        reason.setValue("because");
        dialog.submit();
        assertThat(saved).containsExactly("Bread");
        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    void saysInTheDialogThatSomebodyWasFasterAndTakesOlderRefusalsAway() {
        new StaleWords(() -> ZoneOffset.UTC).dress(UI.getCurrent());
        Notices.refused("older");
        reason.setValue("because");
        name.setValue("late");
        dialog.submit();
        assertThat(dialog.isOpened()).isTrue();
        assertThat(refusals()).isEqualTo(1);
        assertThat(name.getValue()).isEqualTo("late");
        assertThat(find(Notification.class).all()).isEmpty();
    }

    @Test
    void saysARefusalAtItsFieldAndElseInTheDialog() {
        reason.setValue("because");
        name.setValue("taken");
        dialog.submit();
        assertThat(name.isInvalid()).isTrue();
        assertThat(refusals()).isZero();
        name.setValue("never");
        assertThat(name.isInvalid()).isFalse();
        dialog.submit();
        assertThat(refusals()).isEqualTo(1);
        dialog.submit();
        assertThat(refusals()).isEqualTo(1);
        name.setValue("Bread");
        dialog.submit();
        assertThat(refusals()).isZero();
        assertThat(saved).containsExactly("Bread");
    }

    @Test
    void asksBeforeItThrowsAwayWhatWasTyped() {
        name.setValue("Bread");
        escape();
        escape();
        assertThat(dialog.isOpened()).isTrue();
        LeaveQuestion question = find(LeaveQuestion.class).single();
        press(question, 0);
        assertThat(question.isOpened()).isFalse();
        assertThat(dialog.isOpened()).isTrue();
        assertThat(name.getValue()).isEqualTo("Bread");
        escape();
        press(find(LeaveQuestion.class).single(), 1);
        assertThat(dialog.isOpened()).isFalse();
        assertThat(saved).isEmpty();
    }

    @Test
    void asksNothingWhereNothingWasTyped() {
        escape();
        assertThat(dialog.isOpened()).isFalse();
        assertThat(find(LeaveQuestion.class).all()).isEmpty();
    }

    private void escape() {
        ComponentUtil.fireEvent(dialog, new Dialog.DialogCloseActionEvent(dialog, true));
    }

    private static void press(LeaveQuestion question, int place) {
        question.getFooter()
                .getElement()
                .getChildren()
                .map(element -> element.getComponent().orElseThrow())
                .map(Button.class::cast)
                .toList()
                .get(place)
                .click();
    }

    @Test
    void asksForASelectThatHasNoSignOfItsOwn() {
        Select<String> kind = new Select<>();
        FormGate.require(kind, "which?");
        assertThat(kind.isRequiredIndicatorVisible()).isFalse();
        assertThat(FormGate.lets(new Div(kind))).isFalse();
        assertThat(kind.getErrorMessage()).isEqualTo("which?");
    }

    private long refusals() {
        return dialog.getChildren()
                .filter(child -> "alert".equals(child.getElement().getAttribute("role")))
                .count();
    }
}
