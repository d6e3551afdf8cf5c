package app.touchstone.scoring;

import app.touchstone.forms.AnswerValue;
import java.math.BigDecimal;

/** What a question asks for, as the loss of any answer to it. */
@FunctionalInterface
interface Standard {

    BigDecimal loss(AnswerValue answer);
}
