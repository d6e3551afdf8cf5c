package app.touchstone.platform.ui.lists;

import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.List;
import java.util.function.BiFunction;

/** Where the rows of a list come from, some at a time, narrowed and sorted where they are stored. */
@FunctionalInterface
public interface Rows<T> {

    /**
     * Some rows from a place on; none after the last.
     *
     * @param sorting the properties of the columns by which the reader sorts; empty for the list's own order
     */
    List<T> some(int first, int most, List<QuerySortOrder> sorting);

    /** The order that a reader chose by a column's head: the column and whether it goes downward; or the list's own. */
    static <C extends Enum<C>, O> O order(
            List<QuerySortOrder> sorting, Class<C> columns, BiFunction<C, Boolean, O> chosen, O own) {
        return sorting.stream()
                .findFirst()
                .map(sort -> chosen.apply(
                        Enum.valueOf(columns, sort.getSorted()), sort.getDirection() == SortDirection.DESCENDING))
                .orElse(own);
    }
}
