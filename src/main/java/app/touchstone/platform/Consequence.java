package app.touchstone.platform;

/**
 * What an act would bring about elsewhere, told before it is done.
 *
 * @param messageKey the sentence, whose first argument is the count
 * @param count how many things it concerns, at least one
 */
public record Consequence(String messageKey, int count) {}
