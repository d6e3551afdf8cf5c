package app.touchstone.checklists.ui.builder;

import static app.touchstone.checklists.ui.builder.Fields.words;

import app.touchstone.forms.Question;
import app.touchstone.forms.Question.Critical;
import app.touchstone.forms.Question.TouchpointShare;
import app.touchstone.journeys.JourneyDefinition.Touchpoint;
import app.touchstone.platform.ui.DecimalField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an answer is worth, and at which touchpoints it counts. */
final class PointsPart extends Composite<Div> {

    private static final int DIGITS = 4;

    private final transient Bench bench;
    private final String code;
    private final Div shares = QuestionForm.line();
    private final transient Map<String, BigDecimal> parts = new LinkedHashMap<>();

    PointsPart(Bench bench, Question question) {
        this.bench = bench;
        this.code = question.code();
        MultiSelectComboBox<String> touchpoints = Mending.here(
                touchpoints(question),
                "checklists.problem.touchpoint-missing",
                "checklists.problem.touchpoint-unknown",
                "checklists.problem.touchpoint-retired");
        Mending.here(shares, "checklists.problem.touchpoint-share", "checklists.problem.touchpoint-sum");
        getContent().add(new H3(words("checklists.builder.scoring")), worth(question), touchpoints, shares);
        getContent().addClassName("builder-part");
        question.touchpoints().forEach(share -> parts.put(share.touchpoint(), share.share()));
        showShares();
    }

    private Div worth(Question question) {
        DecimalField weight = Fields.points(
                words("checklists.builder.weight"),
                question.weight(),
                given -> bench.edit(code, draft -> draft.weight(given)));
        Mending.here(
                weight,
                "checklists.problem.unscorable",
                "checklists.problem.nothing-to-lose",
                "checklists.problem.scored-without-weight",
                "checklists.problem.critical-unscored",
                "checklists.problem.bonus-unscored");
        weight.setHelperText(words("checklists.builder.weight.hint"));
        return QuestionForm.line(
                weight,
                Fields.choice(
                        words("checklists.builder.critical.label"),
                        List.of(Critical.values()),
                        question.critical(),
                        critical -> bench.edit(code, draft -> draft.critical(critical))),
                Fields.check(
                        words("checklists.builder.bonus"),
                        question.bonus(),
                        bonus -> bench.edit(code, draft -> draft.bonus(bonus))));
    }

    private MultiSelectComboBox<String> touchpoints(Question question) {
        MultiSelectComboBox<String> chosen = new MultiSelectComboBox<>(words("checklists.builder.touchpoints"));
        List<String> offered =
                new ArrayList<>(bench.journey().live().map(Touchpoint::code).toList());
        question.touchpoints().stream()
                .map(TouchpointShare::touchpoint)
                .filter(known -> !offered.contains(known))
                .forEach(offered::add);
        chosen.setItems(offered);
        chosen.setItemLabelGenerator(this::title);
        chosen.setValue(
                question.touchpoints().stream().map(TouchpointShare::touchpoint).collect(Collectors.toSet()));
        chosen.setWidthFull();
        chosen.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                spread(offered.stream().filter(change.getValue()::contains).toList());
            }
        });
        return chosen;
    }

    /** With another choice of touchpoints they count alike; the last one takes what division leaves. */
    private void spread(List<String> touchpoints) {
        parts.clear();
        if (!touchpoints.isEmpty()) {
            BigDecimal each = BigDecimal.ONE.divide(BigDecimal.valueOf(touchpoints.size()), DIGITS, RoundingMode.DOWN);
            touchpoints.forEach(touchpoint -> parts.put(touchpoint, each.stripTrailingZeros()));
            BigDecimal others = each.multiply(BigDecimal.valueOf(touchpoints.size() - 1L));
            parts.put(touchpoints.getLast(), BigDecimal.ONE.subtract(others).stripTrailingZeros());
        }
        save();
        showShares();
    }

    private void showShares() {
        shares.removeAll();
        if (parts.size() < 2) {
            return;
        }
        Set<String> touchpoints = Set.copyOf(parts.keySet());
        parts.forEach((touchpoint, share) -> {
            DecimalField field =
                    Fields.decimal(words("checklists.builder.share", title(touchpoint)), Optional.of(share), given -> {
                        if (touchpoints.contains(touchpoint)) {
                            parts.put(touchpoint, given.orElse(BigDecimal.ZERO));
                            save();
                        }
                    });
            shares.add(field);
        });
    }

    private void save() {
        List<TouchpointShare> changed = parts.entrySet().stream()
                .map(part -> new TouchpointShare(part.getKey(), part.getValue()))
                .toList();
        bench.edit(code, draft -> draft.touchpoints(changed));
    }

    private String title(String touchpoint) {
        return bench.journey()
                .touchpoint(touchpoint)
                .map(one -> one.title().in(getLocale()))
                .orElse(touchpoint);
    }
}
