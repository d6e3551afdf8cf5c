package app.touchstone.insight;

/**
 * A yardstick by which visits were measured.
 *
 * @param checklist the checklist's name
 * @param visits how many visits by it count, of those that are seen
 */
public record MeasuredBy(Yardstick yardstick, String checklist, int visits) {}
