package app.touchstone.forms;

import app.touchstone.platform.LocalizedText;
import java.math.BigDecimal;

/**
 * One answer to choose from.
 *
 * @param points points of a single choice relative to the question's best option; 0 or more
 * @param required whether this option is the required answer of a yes/no, or one of the required of several choices
 */
public record Option(String code, LocalizedText text, BigDecimal points, boolean required) {}
