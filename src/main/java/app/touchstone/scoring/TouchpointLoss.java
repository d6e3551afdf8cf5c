package app.touchstone.scoring;

/**
 * What one visit says about one touchpoint.
 *
 * @param loss share of the standard that was lost, within [0, 1]; 1 where a critical question failed
 * @param baseLoss the same as if no question were critical, for the trace
 * @param weight sum of the weights that counted, above 0
 * @param critical whether a critical question failed
 */
public record TouchpointLoss(String touchpoint, double loss, double baseLoss, double weight, boolean critical) {}
