package app.touchstone.platform.rows;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableRecord;
import org.springframework.dao.DuplicateKeyException;

/** A row that there is once by its key: of two who add it at the same moment the first does, the second changes nothing. */
public final class OnlyOnce {

    private OnlyOnce() {}

    /** {@return whether it was not there yet} */
    public static <R extends TableRecord<R>> boolean insert(DSLContext database, R row, Field<?>... key) {
        try {
            return database.insertInto(row.getTable())
                            .set(row)
                            .onConflict(key)
                            .doNothing()
                            .execute()
                    == 1;
        } catch (DuplicateKeyException there) {
            // H2 looks before it waits for the other, and finds out too late; PostgreSQL never comes here
            return false;
        }
    }
}
