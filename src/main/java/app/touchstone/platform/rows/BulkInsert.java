package app.touchstone.platform.rows;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.Converter;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultDataType;

/**
 * Many new rows of one table by one statement with an array for each column: as short for a thousand rows as for one, and
 * planned once. Every column is written as the record has it, its row version too.
 */
public final class BulkInsert {

    private BulkInsert() {}

    /** Does nothing for no rows. */
    public static <R extends TableRecord<R>> void of(DSLContext database, Table<R> table, List<R> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Field<?>[] columns =
                Arrays.stream(table.fields()).map(field -> column(field, rows)).toArray(Field<?>[]::new);
        String places = IntStream.range(0, columns.length)
                .mapToObj(place -> "{" + place + "}")
                .collect(joining(", "));
        database.insertInto(table)
                .columns(table.fields())
                .select(DSL.selectFrom(DSL.table("unnest(" + places + ")", (Object[]) columns)))
                .execute();
    }

    private static <U> Field<?> column(Field<U> field, List<? extends TableRecord<?>> rows) {
        return column(field, field.getConverter(), rows);
    }

    /** Of the type's full width: a cast to a column's own would cut what is too long for it, and say nothing. */
    private static <T, U> Field<?> column(
            Field<?> field, Converter<T, U> converter, List<? extends TableRecord<?>> rows) {
        DataType<T> type = DefaultDataType.getDataType(null, converter.fromType());
        @SuppressWarnings("unchecked")
        T[] values = (T[]) Array.newInstance(converter.fromType(), rows.size());
        for (int index = 0; index < values.length; index++) {
            values[index] = converter.to(converter.toType().cast(rows.get(index).get(field)));
        }
        return DSL.val(values, type.array());
    }
}
