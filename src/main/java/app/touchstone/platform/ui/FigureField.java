package app.touchstone.platform.ui;

import app.touchstone.platform.Translations;
import com.vaadin.flow.component.AbstractCompositeField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.shared.HasSuffix;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number that is typed. What is understood is shown back in the language of the page; what is not, or lies beyond the
 * bounds, stays as it was typed with the reason at the field, and the value stays the last one that was understood.
 * Where a number is one of a few, the arrow keys step.
 *
 * @param <F> the field itself
 * @param <V> what kind of number it keeps
 */
public abstract sealed class FigureField<F extends FigureField<F, V>, V> extends AbstractCompositeField<TextField, F, V>
        implements HasLabel,
                HasHelper,
                HasAriaLabel,
                HasSize,
                HasStyle,
                HasSuffix,
                HasValidationProperties,
                Focusable<F>,
                Unsound
        permits DecimalField, WholeField {

    /** As far as numbers of the product go. */
    static final BigDecimal FARTHEST = BigDecimal.valueOf(999_999_999_999L);

    private static final BigDecimal EXAMPLE = new BigDecimal("12.5");

    private static final String UP = "ArrowUp";

    private static final String ARROW = "['ArrowUp', 'ArrowDown'].includes(event.key) && !event.altKey";

    private final Locale language = Translations.nearest(getLocale());
    private BigDecimal least;
    private BigDecimal most;
    private int places;
    private int shownPlaces;
    private boolean misread;

    FigureField(String label, BigDecimal least, BigDecimal most, int places) {
        super(null);
        this.least = least;
        this.most = most;
        this.places = places;
        TextField text = getContent();
        text.setLabel(label);
        text.setManualValidation(true);
        text.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                take(change.getValue());
            }
        });
    }

    @Override
    protected final TextField initContent() {
        return new TextField();
    }

    abstract BigDecimal figure(V value);

    abstract V value(BigDecimal figure);

    final void bound(BigDecimal from, BigDecimal to) {
        least = from;
        most = to;
    }

    /** The arrow keys go up and down by this much, as far as the bounds. */
    final void steps(BigDecimal by) {
        LineKey.pressed(getContent(), ARROW, pressed -> step(isUp(pressed) ? by : by.negate()))
                .addEventData("event.key")
                .preventDefault();
    }

    private static boolean isUp(DomEvent pressed) {
        return UP.equals(pressed.getEventData().get("event.key").asString());
    }

    final void step(BigDecimal by) {
        V now = getValue();
        if (!misread && !isReadOnly() && isEnabled()) {
            BigDecimal next = now == null ? BigDecimal.ZERO : figure(now).add(by);
            accept(value(next.max(least).min(most)));
        }
    }

    final void places(int atMost, int shown) {
        places = atMost;
        shownPlaces = shown;
        if (getValue() != null) {
            setPresentationValue(getValue());
        }
    }

    @Override
    public final boolean isUnsound() {
        return misread;
    }

    @Override
    public void setAriaLabel(@Nullable String label) {
        getContent().setAriaLabel(label);
    }

    @Override
    public Optional<String> getAriaLabel() {
        return getContent().getAriaLabel();
    }

    @Override
    protected final void setPresentationValue(@Nullable V shown) {
        misread = false;
        setInvalid(false);
        getContent().setValue(shown == null ? "" : written(figure(shown)));
    }

    @Override
    protected final boolean valueEquals(@Nullable V one, @Nullable V other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return figure(one).compareTo(figure(other)) == 0;
    }

    private void take(String typed) {
        switch (NumberText.read(typed)) {
            case NumberText.Reading.Nothing _ -> accept(null);
            case NumberText.Reading.Figure(BigDecimal figure) -> weigh(figure);
            case NumberText.Reading.Ambiguous(BigDecimal thousands, BigDecimal decimals)
            when fits(thousands) && fits(decimals) -> refuse(ambiguity(typed.strip(), thousands, decimals));
            case NumberText.Reading.Ambiguous(BigDecimal thousands, BigDecimal decimals) ->
                weigh(fits(thousands) ? thousands : decimals);
            case NumberText.Reading.Unreadable _ ->
                refuse(getTranslation("platform.number.unreadable", typed.strip(), written(EXAMPLE)));
        }
    }

    private void weigh(BigDecimal figure) {
        if (figure.abs().compareTo(FARTHEST) > 0) {
            refuse(getTranslation("platform.number.far", written(FARTHEST)));
        } else if (!fits(figure)) {
            refuse(
                    most.compareTo(FARTHEST) < 0
                            ? getTranslation("platform.number.between", written(least), written(most))
                            : getTranslation("platform.number.least", written(least)));
        } else if (decimals(figure) > places) {
            refuse(getTranslation("platform.number.places", places));
        } else {
            accept(value(figure));
        }
    }

    private boolean fits(BigDecimal figure) {
        return figure.compareTo(least) >= 0 && figure.compareTo(most) <= 0;
    }

    private String ambiguity(String typed, BigDecimal thousands, BigDecimal decimals) {
        return decimals(decimals) > places
                ? getTranslation("platform.number.thousands", typed, written(thousands), places)
                : getTranslation("platform.number.ambiguous", typed, written(thousands), written(decimals));
    }

    private void accept(@Nullable V value) {
        setPresentationValue(value);
        setModelValue(value, true);
    }

    private void refuse(String words) {
        misread = true;
        setErrorMessage(words);
        setInvalid(true);
    }

    private String written(BigDecimal figure) {
        return NumberText.write(figure, shownPlaces, language);
    }

    private static int decimals(BigDecimal figure) {
        return Math.max(0, figure.stripTrailingZeros().scale());
    }
}
