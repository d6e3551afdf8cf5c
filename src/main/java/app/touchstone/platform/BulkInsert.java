package app.touchstone.platform;

import java.util.Collection;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/**
 * Many new rows of one table by one statement, which a driver may send as rows of values. Every column is written as the
 * record has it, its row version too: jOOQ's own batch of records counts versions by what the driver says it changed, and
 * PostgreSQL's driver no longer says it for rows that it sent together.
 */
public final class BulkInsert {

    private BulkInsert() {}

    /** Does nothing for no rows. */
    public static <R extends TableRecord<R>> void of(DSLContext database, Table<R> table, Collection<R> rows) {
        if (rows.isEmpty()) {
            return;
        }
        BatchBindStep batch = database.batch(
                database.insertInto(table).columns(table.fields()).values(new @Nullable Object[table.fields().length]));
        for (R row : rows) {
            batch = batch.bind(row.intoArray());
        }
        batch.execute();
    }
}
