package app.touchstone;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;

/** Holds every connection of the pool, until it is closed: nobody else gets one. */
public final class AllConnections implements AutoCloseable {

    private final Deque<Connection> held = new ArrayDeque<>();

    private AllConnections() {}

    public static AllConnections of(DataSource pool) throws SQLException {
        AllConnections all = new AllConnections();
        while (all.held.size() < TestDatabase.CONNECTIONS) {
            all.held.add(pool.getConnection());
        }
        return all;
    }

    @Override
    public void close() throws SQLException {
        while (!held.isEmpty()) {
            held.pop().close();
        }
    }
}
