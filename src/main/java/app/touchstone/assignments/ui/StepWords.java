package app.touchstone.assignments.ui;

import app.touchstone.assignments.VisitStep;

/** What the screens say of the steps that a coordinator takes: whole keys, so that none is put together. */
final class StepWords {

    private StepWords() {}

    static String act(VisitStep step) {
        return switch (step) {
            case ASSIGN -> "visits.assign";
            case EXTEND -> "visits.extend";
            case REOPEN -> "visits.reopen";
            case WITHDRAW -> "visits.withdraw";
            case CANCEL -> "visits.cancel";
            case CLOSE_OUTLET -> "visits.close-outlet";
            default -> throw unsaid(step);
        };
    }

    static String ask(VisitStep step) {
        return switch (step) {
            case ASSIGN -> "visits.assign.ask";
            case EXTEND -> "visits.extend.ask";
            case WITHDRAW -> "visits.withdraw.ask";
            case CANCEL -> "visits.cancel.ask";
            default -> throw unsaid(step);
        };
    }

    static String of(VisitStep step) {
        return switch (step) {
            case ASSIGN -> "visits.assign.of";
            case EXTEND -> "visits.extend.of";
            case REOPEN -> "visits.reopen.of";
            case WITHDRAW -> "visits.withdraw.of";
            case CANCEL -> "visits.cancel.of";
            case CLOSE_OUTLET -> "visits.close-outlet.of";
            default -> throw unsaid(step);
        };
    }

    static String many(VisitStep step) {
        return switch (step) {
            case ASSIGN -> "visits.assign.many";
            case EXTEND -> "visits.extend.many";
            case WITHDRAW -> "visits.withdraw.many";
            case CANCEL -> "visits.cancel.many";
            case CLOSE_OUTLET -> "visits.close-outlet.many";
            default -> throw unsaid(step);
        };
    }

    static String consequence(VisitStep step) {
        return switch (step) {
            case EXTEND -> "visits.extend.consequence";
            case WITHDRAW -> "visits.withdraw.consequence";
            case CANCEL -> "visits.cancel.consequence";
            case CLOSE_OUTLET -> "visits.close-outlet.consequence";
            default -> throw unsaid(step);
        };
    }

    static String confirm(VisitStep step) {
        return switch (step) {
            case EXTEND -> "visits.extend.confirm";
            case WITHDRAW -> "visits.withdraw.confirm";
            case CANCEL -> "visits.cancel.confirm";
            case CLOSE_OUTLET -> "visits.close-outlet.confirm";
            default -> throw unsaid(step);
        };
    }

    static String done(VisitStep step) {
        return switch (step) {
            case ASSIGN -> "visits.assign.done";
            case EXTEND -> "visits.extend.done";
            case REOPEN -> "visits.reopen.done";
            case WITHDRAW -> "visits.withdraw.done";
            case CANCEL -> "visits.cancel.done";
            case CLOSE_OUTLET -> "visits.close-outlet.done";
            default -> throw unsaid(step);
        };
    }

    static String refused(VisitStep step) {
        return switch (step) {
            case ASSIGN -> "visits.assign.refused";
            case EXTEND -> "visits.extend.refused";
            case REOPEN -> "visits.reopen.refused";
            case WITHDRAW -> "visits.withdraw.refused";
            case CANCEL -> "visits.cancel.refused";
            case CLOSE_OUTLET -> "visits.close-outlet.refused";
            default -> throw unsaid(step);
        };
    }

    private static IllegalArgumentException unsaid(VisitStep step) {
        return new IllegalArgumentException("Nothing is said of the step (%s)".formatted(step));
    }
}
