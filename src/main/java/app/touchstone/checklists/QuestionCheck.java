package app.touchstone.checklists;

import app.touchstone.forms.Codes;
import app.touchstone.forms.Option;
import app.touchstone.forms.Particulars;
import app.touchstone.forms.Question;
import app.touchstone.forms.Question.Critical;
import app.touchstone.forms.QuestionType;
import app.touchstone.forms.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with one question taken by itself. */
final class QuestionCheck {

    private static final int PHOTOS = 20;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Section section;
    private final Question question;
    private final List<Problem> problems = new ArrayList<>();

    QuestionCheck(Section section, Question question) {
        this.section = section;
        this.question = question;
    }

    List<Problem> problems() {
        if (!Codes.isWellFormed(question.code())) {
            error("checklists.problem.question-code");
        }
        if (question.text().isEmpty()) {
            error("checklists.problem.question-untitled");
        }
        if (question.photos() < 0 || question.photos() > PHOTOS) {
            error("checklists.problem.photos", PHOTOS);
        }
        checkOptions();
        checkBounds();
        checkProducts();
        checkSound();
        checkWarnings();
        checkScoring();
        return problems;
    }

    private void checkOptions() {
        if (!question.type().isChoice()) {
            return;
        }
        if (question.options().isEmpty()) {
            error("checklists.problem.options-missing");
        }
        Set<String> seen = new HashSet<>();
        for (Option option : question.options()) {
            if (option.code().equals(Codes.NOT_APPLICABLE)) {
                error("checklists.problem.option-reserved", option.code());
            } else if (!Codes.isWellFormed(option.code())) {
                error("checklists.problem.option-code", option.code());
            } else if (!seen.add(option.code())) {
                error("checklists.problem.option-twice", option.code());
            }
            if (option.text().isEmpty()) {
                error("checklists.problem.option-untitled", option.code());
            }
            if (option.points().signum() < 0) {
                error("checklists.problem.option-negative", option.code());
            }
        }
        if (question.type() == QuestionType.YES_NO && !seen.equals(Set.of(Codes.YES, Codes.NO))) {
            error("checklists.problem.yes-no");
        }
    }

    private void checkBounds() {
        if (question.type() == QuestionType.SCALE && question.scale() == null) {
            error("checklists.problem.scale-missing");
        }
        BigDecimal least = question.particulars().least();
        BigDecimal most = question.particulars().most();
        if (least != null && most != null && least.compareTo(most) > 0) {
            error("checklists.problem.bounds-empty", least, most);
        }
    }

    private void checkProducts() {
        if (question.type() != QuestionType.PRICES) {
            return;
        }
        if (question.particulars().products().isEmpty()) {
            error("checklists.problem.products-missing");
        }
        BigDecimal tolerance = question.particulars().tolerance();
        if (tolerance != null && (tolerance.signum() < 0 || tolerance.compareTo(HUNDRED) > 0)) {
            error("checklists.problem.tolerance");
        }
        for (Particulars.Product product : question.particulars().products()) {
            BigDecimal recommended = product.recommended();
            if (!Codes.isWellFormed(product.code())) {
                error("checklists.problem.product-code", product.code());
            }
            if (product.text().isEmpty()) {
                error("checklists.problem.product-untitled", product.code());
            }
            if (recommended != null && recommended.signum() < 0) {
                error("checklists.problem.product-price", product.code());
            }
        }
    }

    /** What is heard is not seen: photos belong to a question of their own. */
    private void checkSound() {
        if (question.type() != QuestionType.AUDIO) {
            return;
        }
        int minutes = question.particulars().minutesOfSound();
        if (minutes < 1 || minutes > Particulars.MOST_MINUTES) {
            error("checklists.problem.sound-length", Particulars.MOST_MINUTES);
        }
        if (question.photos() > 0 || question.checks().photosWhen() != null) {
            error("checklists.problem.sound-photos");
        }
    }

    private void checkWarnings() {
        question.checks().warnings().stream()
                .filter(warning -> warning.text().isEmpty())
                .forEach(warning -> error("checklists.problem.warning-untitled", warning.code()));
    }

    private void checkScoring() {
        boolean hasWeight = question.weight().signum() > 0;
        if (hasWeight && !question.isScored()) {
            error("checklists.problem.unscorable", question.weight());
        }
        if (hasWeight
                && question.type() == QuestionType.YES_NO
                && question.requiredOptions().size() == question.options().size()) {
            warning("checklists.problem.nothing-to-lose");
        }
        if (!hasWeight && statesGoodAnswer()) {
            warning("checklists.problem.scored-without-weight");
        }
        if (!question.isScored() && question.critical() != Critical.NO) {
            warning("checklists.problem.critical-unscored");
        }
        if (!question.isScored() && question.bonus()) {
            warning("checklists.problem.bonus-unscored");
        }
    }

    private boolean statesGoodAnswer() {
        return question.target() != null
                || question.options().stream().anyMatch(Option::required)
                || (question.type() == QuestionType.SINGLE
                        && question.options().stream()
                                .anyMatch(option -> option.points().signum() > 0))
                || question.isPriced();
    }

    private void error(String key, Object... further) {
        problems.add(Problem.error(section, question, key, withCode(further)));
    }

    private void warning(String key, Object... further) {
        problems.add(Problem.warning(section, question, key, withCode(further)));
    }

    private Object[] withCode(Object... further) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(question.code());
        arguments.addAll(List.of(further));
        return arguments.toArray();
    }
}
