/**
 * Shoppers: who they are, where they go, how many visits they take, whom they must not visit, and how good their work
 * is. Owns no visits: what a shopper has to do stands in assignments.
 */
@ApplicationModule(
        displayName = "Shoppers",
        allowedDependencies = {"platform", "platform :: rows", "platform :: ui", "access"})
@NullMarked
package app.touchstone.shoppers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
