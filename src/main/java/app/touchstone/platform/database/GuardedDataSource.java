package app.touchstone.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/** Lets nobody wait for a connection of which it is known that it does not come. */
final class GuardedDataSource extends DelegatingDataSource {

    private static final String CONNECTION_FAILURE = "08001";

    private final DatabaseWatch watch;

    GuardedDataSource(DataSource pool, DatabaseWatch watch) {
        super(pool);
        this.watch = watch;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (watch.isAway()) {
            throw new SQLTransientConnectionException("The database does not answer", CONNECTION_FAILURE);
        }
        return super.getConnection();
    }

    /** Puts itself before the pool that Spring Boot makes. */
    @Component
    static final class Guard implements BeanPostProcessor {

        private final ObjectProvider<DatabaseWatch> watch;

        Guard(ObjectProvider<DatabaseWatch> watch) {
            this.watch = watch;
        }

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource pool && name.equals("dataSource")
                    ? new GuardedDataSource(pool, watch.getObject())
                    : bean;
        }
    }
}
