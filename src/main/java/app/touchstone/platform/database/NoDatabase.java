package app.touchstone.platform.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The start found no database: says which address was tried. */
public final class NoDatabase extends RuntimeException {

    private final String address;

    NoDatabase(String address, Throwable cause) {
        super("The database at (%s) does not answer".formatted(address), cause);
        this.address = address;
    }

    /** Words in the place of a stack trace; Spring Boot finds it by its name. */
    static final class Words extends AbstractFailureAnalyzer<NoDatabase> {

        @Override
        protected FailureAnalysis analyze(Throwable root, NoDatabase missing) {
            Throwable last = missing;
            while (last.getCause() != null) {
                last = last.getCause();
            }
            return new FailureAnalysis(
                    "The database at %s did not answer: %s.".formatted(missing.address, last.getMessage()),
                    "See that it runs and can be reached from here, and that DATABASE_HOST, DATABASE_PORT, DATABASE_NAME, "
                            + "DATABASE_USER and DATABASE_PASSWORD say where it is and who asks. Nothing was changed.",
                    root);
        }
    }
}
