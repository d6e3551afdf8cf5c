package app.touchstone.checklists.ui.builder;

import app.touchstone.checklists.Problem;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What of a draft is being worked on; stands in the address, so that going back leads to what was open before. */
record Place(Kind kind, String code) {

    static final String AT = "at";

    static final Place CHECKLIST = new Place(Kind.CHECKLIST, "");

    enum Kind {
        CHECKLIST,
        SECTION,
        QUESTION
    }

    static Place section(String code) {
        return new Place(Kind.SECTION, code);
    }

    static Place question(String code) {
        return new Place(Kind.QUESTION, code);
    }

    static Place of(Problem problem) {
        if (problem.question() != null) {
            return question(problem.question());
        }
        return problem.section() != null ? section(problem.section()) : CHECKLIST;
    }

    /** The place that an address names; a code holds no colon, so the first one ends the kind. */
    static Optional<Place> in(QueryParameters address) {
        return address.getSingleParameter(AT).map(text -> {
            String code = text.substring(text.indexOf(':') + 1);
            return text.startsWith(word(Kind.SECTION))
                    ? section(code)
                    : text.startsWith(word(Kind.QUESTION)) ? question(code) : CHECKLIST;
        });
    }

    QueryParameters address() {
        return QueryParameters.simple(Map.of(AT, kind == Kind.CHECKLIST ? "checklist" : word(kind) + code));
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT) + ":";
    }
}
