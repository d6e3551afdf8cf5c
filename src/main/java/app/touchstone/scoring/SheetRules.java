package app.touchstone.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * How the points of questions become the scores of sections and of the visit. A set of rules is never changed: sheets
 * made by it are computed again bit for bit.
 */
public sealed interface SheetRules {

    /** A section's score from the points that count for it. */
    ClassicScore section(BigDecimal counted, BigDecimal possible);

    /** The points that count for the visit, unless a failed critical question took the whole of it. */
    BigDecimal counted(List<SectionScore> sections);

    /** The visit's score, unless a failed critical question took it; it may lie above 100. */
    ClassicScore visit(List<SectionScore> sections);

    /** Whether the answer makes everything lost at the touchpoints of its question. */
    boolean losesAll(QuestionScore question);

    private static boolean hasShares(List<SectionScore> sections) {
        return sections.stream().map(SectionScore::weight).anyMatch(Objects::nonNull);
    }

    private static BigDecimal possible(List<SectionScore> sections) {
        return Decimals.sum(sections.stream().map(SectionScore::possible));
    }

    private static BigDecimal allCounted(List<SectionScore> sections) {
        return Decimals.sum(sections.stream().map(SectionScore::counted));
    }

    /** Over the sections where something applied; the shares of the others are spread over these. */
    private static ClassicScore weighted(List<SectionScore> sections) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal shares = BigDecimal.ZERO;
        for (SectionScore section : sections) {
            BigDecimal share = section.weight();
            if (share != null && section.score() instanceof ClassicScore.Percent(BigDecimal percent)) {
                sum = sum.add(Decimals.multiply(share, percent));
                shares = shares.add(share);
            }
        }
        return shares.signum() == 0
                ? new ClassicScore.NotApplicable()
                : new ClassicScore.Percent(Decimals.divide(sum, shares));
    }

    /**
     * The rules of 2026-1. Without shares a section that a critical question takes leaves its points in the visit; with
     * shares it enters the visit as 0. A section's score is not capped, and a bonus section counts nothing beside
     * shares.
     */
    record PointsStay() implements SheetRules {

        @Override
        public ClassicScore section(BigDecimal counted, BigDecimal possible) {
            return ClassicScore.of(counted, possible);
        }

        @Override
        public BigDecimal counted(List<SectionScore> sections) {
            return hasShares(sections)
                    ? allCounted(sections)
                    : Decimals.sum(sections.stream().map(SectionScore::earned));
        }

        @Override
        public ClassicScore visit(List<SectionScore> sections) {
            return hasShares(sections)
                    ? weighted(sections)
                    : ClassicScore.of(Decimals.sum(sections.stream().map(SectionScore::earned)), possible(sections));
        }

        @Override
        public boolean losesAll(QuestionScore question) {
            return !question.bonus() && question.failedCritically();
        }
    }

    /**
     * The rules of 2026-2. A section that a critical question takes takes its points from the visit too; a section's
     * score is capped before any share weighs it; what a section of nothing but bonus earns is worth the same beside
     * shares and without.
     */
    record PointsGo() implements SheetRules {

        @Override
        public ClassicScore section(BigDecimal counted, BigDecimal possible) {
            return ClassicScore.of(counted, possible).capped();
        }

        @Override
        public BigDecimal counted(List<SectionScore> sections) {
            return allCounted(sections);
        }

        @Override
        public ClassicScore visit(List<SectionScore> sections) {
            if (!hasShares(sections)) {
                return ClassicScore.of(allCounted(sections), possible(sections));
            }
            return switch (weighted(sections)) {
                case ClassicScore.NotApplicable none -> none;
                case ClassicScore.Percent(BigDecimal shared) ->
                    new ClassicScore.Percent(shared.add(Decimals.percent(bonus(sections), possible(sections))));
            };
        }

        private static BigDecimal bonus(List<SectionScore> sections) {
            return allCounted(sections.stream()
                    .filter(section -> section.possible().signum() == 0)
                    .toList());
        }

        @Override
        public boolean losesAll(QuestionScore question) {
            return question.failedCritically();
        }
    }
}
