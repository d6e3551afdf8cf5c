package app.touchstone.insight;

/** A place by classic score; equal scores share a place. */
public record Rank(int place, int of) {}
