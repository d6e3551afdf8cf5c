/**
 * What every module stands on: ids, money, words in two languages, refusals, the actor and the audit step. Owns no
 * table and knows no module.
 */
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {})
@NullMarked
package app.touchstone.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
