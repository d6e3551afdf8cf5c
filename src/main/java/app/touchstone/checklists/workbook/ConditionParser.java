package app.touchstone.checklists.workbook;

import app.touchstone.forms.Codes;
import app.touchstone.forms.Condition;
import app.touchstone.forms.Condition.All;
import app.touchstone.forms.Condition.Any;
import app.touchstone.forms.Condition.Compare;
import app.touchstone.forms.Condition.Comparison;
import app.touchstone.forms.Condition.Not;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one condition, by recursive descent: {@code or} binds weaker than {@code and}, that weaker than a comparison. */
final class ConditionParser {

    private static final int LENGTH = 8000;
    private static final int DEPTH = 40;
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<question>\\$\\{\\s*[^{}\\s]+\\s*\\})|(?<text>'[^']*'|\"[^\"]*\")|(?<number>-?\\d+(?:\\.\\d+)?)"
                    + "|(?<mark>!=|<=|>=|[=<>(),])|(?<word>[A-Za-z][A-Za-z-]*))");

    private enum Kind {
        QUESTION,
        TEXT,
        NUMBER,
        MARK,
        WORD,
        END
    }

    private record Token(Kind kind, String text) {}

    private final String source;
    private final Predicate<String> isMultiple;
    private final List<Token> tokens = new ArrayList<>();
    private int next;
    private int depth;

    ConditionParser(String source, Predicate<String> isMultiple) {
        this.source = source;
        this.isMultiple = isMultiple;
    }

    Condition parse() throws UnreadableCondition {
        if (source.length() > LENGTH) {
            throw new UnreadableCondition(source.substring(0, 40) + "…");
        }
        split();
        Condition condition = or();
        if (peek().kind() != Kind.END) {
            throw unreadable();
        }
        return condition;
    }

    private void split() throws UnreadableCondition {
        Matcher matcher = TOKEN.matcher(source);
        int from = 0;
        while (from < source.length() && !source.substring(from).isBlank()) {
            matcher.region(from, source.length());
            if (!matcher.lookingAt()) {
                throw new UnreadableCondition(source.substring(from).strip());
            }
            tokens.add(token(matcher));
            from = matcher.end();
        }
        tokens.add(new Token(Kind.END, ""));
    }

    private static Token token(Matcher matcher) {
        String question = matcher.group("question");
        if (question != null) {
            return new Token(
                    Kind.QUESTION, question.substring(2, question.length() - 1).strip());
        }
        String text = matcher.group("text");
        if (text != null) {
            return new Token(Kind.TEXT, text.substring(1, text.length() - 1));
        }
        if (matcher.group("number") != null) {
            return new Token(Kind.NUMBER, matcher.group("number"));
        }
        return matcher.group("mark") != null
                ? new Token(Kind.MARK, matcher.group("mark"))
                : new Token(Kind.WORD, matcher.group("word").toLowerCase(Locale.ROOT));
    }

    private Condition or() throws UnreadableCondition {
        List<Condition> parts = new ArrayList<>(List.of(and()));
        while (take(Kind.WORD, "or")) {
            parts.add(and());
        }
        return parts.size() == 1 ? parts.getFirst() : new Any(parts);
    }

    private Condition and() throws UnreadableCondition {
        List<Condition> parts = new ArrayList<>(List.of(unit()));
        while (take(Kind.WORD, "and")) {
            parts.add(unit());
        }
        return parts.size() == 1 ? parts.getFirst() : new All(parts);
    }

    private Condition unit() throws UnreadableCondition {
        Token token = peek();
        if (++depth > DEPTH) {
            throw unreadable();
        }
        next++;
        Condition condition = switch (token.kind()) {
            case QUESTION -> comparison(token.text());
            case MARK -> bracketed(token);
            case WORD -> function(token);
            case TEXT, NUMBER, END -> throw unreadable(token);
        };
        depth--;
        return condition;
    }

    private Condition bracketed(Token token) throws UnreadableCondition {
        if (!token.text().equals("(")) {
            throw unreadable(token);
        }
        Condition inner = or();
        expect(")");
        return inner;
    }

    private Condition function(Token name) throws UnreadableCondition {
        return switch (name.text()) {
            case "not" -> {
                expect("(");
                Condition inner = or();
                expect(")");
                yield new Not(inner);
            }
            case "selected" -> selected();
            case "true", "false" -> {
                expect("(");
                expect(")");
                yield name.text().equals("true") ? new All(List.of()) : new Any(List.of());
            }
            default -> throw unreadable(name);
        };
    }

    private Condition selected() throws UnreadableCondition {
        expect("(");
        Token question = peek();
        if (question.kind() != Kind.QUESTION) {
            throw unreadable();
        }
        next++;
        expect(",");
        String value = value();
        expect(")");
        if (value.equals(Codes.NOT_APPLICABLE)) {
            return new Compare(question.text(), Comparison.NA, List.of());
        }
        return new Compare(
                question.text(),
                isMultiple.test(question.text()) ? Comparison.CONTAINS : Comparison.IS,
                List.of(value));
    }

    private Condition comparison(String question) throws UnreadableCondition {
        Token mark = peek();
        if (mark.kind() != Kind.MARK) {
            throw unreadable();
        }
        next++;
        Comparison is = switch (mark.text()) {
            case "=" -> Comparison.IS;
            case "!=" -> Comparison.IS_NOT;
            case "<" -> Comparison.LT;
            case "<=" -> Comparison.LTE;
            case ">" -> Comparison.GT;
            case ">=" -> Comparison.GTE;
            default -> throw unreadable(mark);
        };
        String value = value();
        boolean isEquality = is == Comparison.IS || is == Comparison.IS_NOT;
        if (isEquality && value.isEmpty()) {
            return new Compare(question, is == Comparison.IS ? Comparison.UNANSWERED : Comparison.ANSWERED, List.of());
        }
        if (isEquality && value.equals(Codes.NOT_APPLICABLE)) {
            Compare notApplicable = new Compare(question, Comparison.NA, List.of());
            return is == Comparison.IS ? notApplicable : new Not(notApplicable);
        }
        return new Compare(question, is, List.of(value));
    }

    private String value() throws UnreadableCondition {
        Token token = peek();
        if (token.kind() != Kind.TEXT && token.kind() != Kind.NUMBER) {
            throw unreadable();
        }
        next++;
        return token.text();
    }

    private void expect(String mark) throws UnreadableCondition {
        if (!take(Kind.MARK, mark)) {
            throw unreadable();
        }
    }

    private boolean take(Kind kind, String text) {
        if (peek().kind() == kind && peek().text().equals(text)) {
            next++;
            return true;
        }
        return false;
    }

    private Token peek() {
        return tokens.get(next);
    }

    private UnreadableCondition unreadable() {
        return unreadable(peek());
    }

    private UnreadableCondition unreadable(Token token) {
        return new UnreadableCondition(token.kind() == Kind.END ? source.strip() : token.text());
    }
}
