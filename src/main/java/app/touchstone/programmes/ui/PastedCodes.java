package app.touchstone.programmes.ui;

import app.touchstone.platform.OutletId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Codes as people paste them, out of a sheet or a letter: each is either found or named as unknown, none is lost. */
record PastedCodes(Set<OutletId> found, Set<String> unknown) {

    private static final int MOST_WORDS = 8;
    private static final Pattern SEPARATORS = Pattern.compile("[\\n\\r\\t,;|\\x{2028}\\x{2029}]+");
    private static final Pattern GAPS = Pattern.compile("[\\s\\x{a0}\\x{2007}\\x{202f}\\x{feff}]+");
    private static final Pattern MARKS = Pattern.compile("^[\"'«»“”„]+|[\"'«»“”„]+$");

    /** Gaps separate codes too, unless a known code has one within. */
    static PastedCodes read(String text, Function<String, Optional<OutletId>> known) {
        PastedCodes codes = new PastedCodes(new LinkedHashSet<>(), new LinkedHashSet<>());
        for (String piece : SEPARATORS.split(text, 0)) {
            codes.take(
                    GAPS.splitAsStream(piece)
                            .map(word -> MARKS.matcher(word).replaceAll(""))
                            .filter(word -> !word.isEmpty())
                            .toList(),
                    known);
        }
        return codes;
    }

    /** From each word on, the longest row of words that is a code; what lies between codes stays together. */
    private void take(List<String> words, Function<String, Optional<OutletId>> known) {
        List<String> between = new ArrayList<>();
        int from = 0;
        while (from < words.size()) {
            int to = Math.min(words.size(), from + MOST_WORDS);
            Optional<OutletId> outlet = known.apply(String.join(" ", words.subList(from, to)));
            while (outlet.isEmpty() && --to > from) {
                outlet = known.apply(String.join(" ", words.subList(from, to)));
            }
            if (outlet.isPresent()) {
                found.add(outlet.get());
                name(between);
                from = to;
            } else {
                between.add(words.get(from));
                from++;
            }
        }
        name(between);
    }

    private void name(List<String> words) {
        if (!words.isEmpty()) {
            unknown.add(String.join(" ", words));
            words.clear();
        }
    }
}
