package app.touchstone.platform.rows;

import static java.util.Objects.requireNonNull;

import app.touchstone.platform.NotFound;
import app.touchstone.platform.Stale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The one optimistic lock: only who read the newest version of a row writes over it. Who read an older one is refused
 * with who changed it and when, and what is gone is not found; nothing of the row is written then.
 *
 * @param <R> the row
 * @see "Decision 0041"
 */
public final class RowLock<R extends UpdatableRecord<R>> {

    private final Table<R> table;
    private final TableField<R, Integer> version;
    private final Function<R, Stale> stale;

    /** @param stale tells of a row as it is now who changed it */
    public RowLock(Table<R> table, TableField<R, Integer> version, Function<R, Stale> stale) {
        this.table = table;
        this.version = version;
        this.stale = stale;
    }

    /**
     * Writes what was set of the row, which has its key and, afterwards, its next version.
     *
     * @param read the version from which the change began
     */
    public void update(DSLContext database, R row, int read) {
        Condition ofRow = key(row);
        if (statement(database, row, read).execute() == 0) {
            throw refusal(database, ofRow);
        }
    }

    /**
     * The same for many rows by one statement that is prepared once, each with the version in it that was read, and
     * afterwards with the next.
     *
     * @param rows of which the same columns were set
     */
    public void updateAll(DSLContext database, List<R> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<Field<?>> columns = written(rows.getFirst());
        BatchBindStep batch = database.batch(blank(database, columns));
        for (R row : rows) {
            if (!written(row).equals(columns)) {
                throw new IllegalArgumentException("Of rows (%s) other columns were set".formatted(table));
            }
            batch = batch.bind(values(row, columns));
        }
        int[] written = batch.execute();
        for (int index = 0; index < written.length; index++) {
            R row = rows.get(index);
            if (written[index] == 0) {
                throw refusal(database, key(row));
            }
            row.set(version, requireNonNull(row.get(version), "version") + 1);
        }
    }

    /** What was set of the row, without its key and its version. */
    private List<Field<?>> written(R row) {
        return table.fieldStream()
                .filter(field -> row.touched(field)
                        && !field.equals(version)
                        && !keyFields().contains(field))
                .<Field<?>>map(field -> field)
                .toList();
    }

    /** The statement by which such columns are written, without the values. */
    private Query blank(DSLContext database, List<Field<?>> columns) {
        R none = database.newRecord(table);
        Map<Field<?>, @Nullable Object> set = new LinkedHashMap<>();
        columns.forEach(column -> set.put(column, null));
        set.put(version, null);
        return database.update(table).set(set).where(key(none), version.eq((Integer) null));
    }

    private Object[] values(R row, List<Field<?>> columns) {
        int read = requireNonNull(row.get(version), "version");
        List<@Nullable Object> values = new ArrayList<>();
        columns.forEach(column -> values.add(row.get(column)));
        values.add(read + 1);
        keyFields().forEach(key -> values.add(row.get(key)));
        values.add(read);
        return values.toArray();
    }

    /** Refuses who read another version than that of the row, which is held until the transaction ends. */
    public void require(R held, int read) {
        if (requireNonNull(held.get(version), "version") != read) {
            throw stale.apply(held);
        }
    }

    /** With what a write is refused whose row turned out to be another one than it began from. */
    public RuntimeException refusal(DSLContext database, Condition ofRow) {
        return database.fetchOptional(table, ofRow).<RuntimeException>map(stale).orElseGet(NotFound::new);
    }

    private Query statement(DSLContext database, R row, int read) {
        keyFields().forEach(field -> row.touched(field, false));
        row.set(version, read + 1);
        return database.update(table).set(row).where(key(row), version.eq(read));
    }

    private Condition key(R row) {
        return DSL.and(keyFields().stream().map(field -> is(field, row)).toList());
    }

    private List<TableField<R, ?>> keyFields() {
        return requireNonNull(table.getPrimaryKey(), "primary key").getFields();
    }

    private static <R extends UpdatableRecord<R>, T> Condition is(TableField<R, T> field, R row) {
        return field.eq(row.get(field));
    }
}
