package app.touchstone.platform.schedules;

import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Of several instances on one database one does a job at a time, and the others leave it alone (decision 0045). Who
 * does it holds the job's row for as long as it works: when its process or its connection ends, the database lets go.
 */
@Component
public class Turns {

    private final DSLContext database;
    private final TransactionTemplate holding;
    private final TransactionTemplate apart;

    Turns(DSLContext database, PlatformTransactionManager transactions) {
        this.database = database;
        this.holding = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    /** Works unless another instance is at it; says whether it worked. */
    public boolean take(Turn turn, Runnable work) {
        return Objects.requireNonNull(holding.execute(_ -> {
            boolean isOurs = isFree(turn);
            if (isOurs) {
                // apart from the transaction that holds the turn: what is done is written at once
                apart.executeWithoutResult(_ -> work.run());
            }
            return isOurs;
        }));
    }

    private boolean isFree(Turn turn) {
        return database.select(DSL.field(DSL.name("job")))
                .from(DSL.table(DSL.name("events", "turn")))
                .where(DSL.field(DSL.name("job"), String.class).eq(turn.name()))
                .forUpdate()
                .skipLocked()
                .fetchOptional()
                .isPresent();
    }
}
