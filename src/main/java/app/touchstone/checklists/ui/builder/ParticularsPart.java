package app.touchstone.checklists.ui.builder;

import static app.touchstone.checklists.ui.builder.Fields.words;

import app.touchstone.checklists.FreeCode;
import app.touchstone.forms.Particulars;
import app.touchstone.forms.Particulars.Product;
import app.touchstone.forms.Question;
import app.touchstone.forms.QuestionType;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.Refused;
import app.touchstone.platform.ui.FormGate;
import app.touchstone.platform.ui.LocalizedField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What only some types have: a least number of words, bounds of numbers, prices, the length of a recording. */
final class ParticularsPart extends Composite<Div> {

    private static final int MOST_WORDS = 1000;

    private final transient Bench bench;
    private final String code;
    private final Div products = new Div();

    ParticularsPart(Bench bench, Question question) {
        this.bench = bench;
        this.code = question.code();
        getContent().addClassName("builder-part");
        Particulars now = question.particulars();
        switch (question.type()) {
            case LONG_TEXT ->
                getContent()
                        .add(Fields.whole(
                                words("checklists.builder.least-words"),
                                now.leastWords(),
                                0,
                                MOST_WORDS,
                                count -> edit(one -> new Particulars(
                                        count,
                                        one.least(),
                                        one.most(),
                                        one.products(),
                                        one.tolerance(),
                                        one.longestMinutes(),
                                        one.whole()))));
            case AUDIO ->
                getContent()
                        .add(Fields.whole(
                                words("checklists.builder.longest-minutes"),
                                now.minutesOfSound(),
                                1,
                                Particulars.MOST_MINUTES,
                                minutes -> edit(_ -> Particulars.longestMinutes(minutes))));
            case PRICES -> prices(now);
            default -> bounds(now);
        }
    }

    static boolean isFor(QuestionType type) {
        return switch (type) {
            case LONG_TEXT, PRICES, NUMBER, MONEY, DURATION, AUDIO -> true;
            case YES_NO, SINGLE, MULTIPLE, SCALE, TIMER, TEXT, DATE, TIME, PHOTO -> false;
            case RECEIPT, LOCATION, ACKNOWLEDGEMENT, NOTE -> false;
        };
    }

    private void bounds(Particulars now) {
        getContent()
                .add(
                        Fields.check(
                                words("checklists.builder.whole-only"),
                                now.takesWholeOnly(),
                                whole -> edit(one -> one.whole(whole))),
                        QuestionForm.line(
                                Fields.decimal(
                                        words("checklists.builder.least"),
                                        Optional.ofNullable(now.least()),
                                        least -> edit(one -> new Particulars(
                                                one.leastWords(),
                                                least.orElse(null),
                                                one.most(),
                                                one.products(),
                                                one.tolerance(),
                                                one.longestMinutes(),
                                                one.whole()))),
                                Fields.decimal(
                                        words("checklists.builder.most"),
                                        Optional.ofNullable(now.most()),
                                        most -> edit(one -> new Particulars(
                                                one.leastWords(),
                                                one.least(),
                                                most.orElse(null),
                                                one.products(),
                                                one.tolerance(),
                                                one.longestMinutes(),
                                                one.whole())))));
    }

    private void prices(Particulars now) {
        Button add = new Button(words("checklists.builder.product.add"), VaadinIcon.PLUS.create(), click -> add());
        add.addThemeVariants(ButtonVariant.TERTIARY);
        var tolerance = Fields.decimal(
                words("checklists.builder.tolerance"),
                Optional.ofNullable(now.tolerance()),
                given -> edit(one -> new Particulars(
                        one.leastWords(),
                        one.least(),
                        one.most(),
                        one.products(),
                        given.orElse(null),
                        one.longestMinutes(),
                        one.whole())));
        tolerance.setHelperText(words("checklists.builder.tolerance.hint"));
        getContent().add(products, add, tolerance);
        showProducts(now.products());
    }

    private void showProducts(List<Product> all) {
        OrderedList list = new OrderedList();
        list.addClassName("builder-options");
        list.getElement().setAttribute("aria-label", words("checklists.builder.products"));
        all.forEach(product -> list.add(row(product)));
        products.removeAll();
        if (!all.isEmpty()) {
            products.add(list);
        }
    }

    private ListItem row(Product product) {
        String own = product.code();
        return new ListItem(
                LocalizedField.ofLines(
                        words("checklists.builder.product"),
                        product.text(),
                        text -> change(own, one -> new Product(own, text, one.recommended()))),
                QuestionForm.line(
                        Fields.code(words("checklists.code"), own, to -> rename(own, to)),
                        Fields.decimal(
                                words("checklists.builder.recommended"),
                                Optional.ofNullable(product.recommended()),
                                price -> change(own, one -> new Product(own, one.text(), price.orElse(null)))),
                        Fields.sign(
                                VaadinIcon.TRASH, words("checklists.builder.product.delete", own), () -> remove(own))));
    }

    private void add() {
        products(all -> {
            List<Product> more = new ArrayList<>(all);
            String free = FreeCode.next("p", all.stream().map(Product::code).collect(Collectors.toSet()));
            more.add(new Product(free, LocalizedText.empty(), null));
            return more;
        });
        showAll();
        products.getChildren()
                .flatMap(Component::getChildren)
                .reduce((first, last) -> last)
                .ifPresent(FormGate::enter);
    }

    private void rename(String from, String to) {
        if (bench.question(code).particulars().products().stream()
                .anyMatch(one -> one.code().equals(to))) {
            throw new Refused("checklists.refusal.code-in-use", to);
        }
        change(from, one -> new Product(to, one.text(), one.recommended()));
        showAll();
    }

    private void remove(String product) {
        products(all -> all.stream().filter(one -> !one.code().equals(product)).toList());
        showAll();
    }

    private void change(String product, UnaryOperator<Product> change) {
        products(all -> all.stream()
                .map(one -> one.code().equals(product) ? change.apply(one) : one)
                .toList());
    }

    private void products(UnaryOperator<List<Product>> change) {
        edit(one -> new Particulars(
                one.leastWords(),
                one.least(),
                one.most(),
                change.apply(one.products()),
                one.tolerance(),
                one.longestMinutes(),
                one.whole()));
    }

    private void showAll() {
        showProducts(bench.question(code).particulars().products());
    }

    private void edit(UnaryOperator<Particulars> change) {
        bench.edit(
                code, draft -> draft.particulars(change.apply(draft.question().particulars())));
    }
}
