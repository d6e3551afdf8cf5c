/**
 * The language of forms: what can be asked and answered, when a question shows, what an answer lacks, and how it reads
 * in words. Owns the meaning of a question and of an answer's value, and the form as the phone gets it. Owns no
 * versions and no workbooks (checklists), no points (scoring), nobody's answers (reports). Pure: no tables, no Spring
 * (decision 0035).
 */
@ApplicationModule(
        displayName = "Forms",
        allowedDependencies = {"platform", "platform :: bounds"})
@NullMarked
package app.touchstone.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
