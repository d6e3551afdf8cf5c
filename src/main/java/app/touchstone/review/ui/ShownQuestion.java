package app.touchstone.review.ui;

import app.touchstone.checklists.Checks;
import app.touchstone.checklists.Question;
import java.util.List;

/**
 * A question as the desk shows it.
 *
 * @param isAsked whether its condition is met as the answers count now
 * @param warnings what the answers point out at it
 */
record ShownQuestion(Question question, boolean isAsked, List<Checks.Warning> warnings) {}
