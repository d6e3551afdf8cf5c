package app.touchstone.platform.database;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Where the line breaks in the middle of a transaction, what broke it is what its caller learns: that it cannot be rolled
 * back any more says nothing, for the database has done so itself.
 */
@Component("transactionManager")
final class BrokenOffTransactions extends JdbcTransactionManager {

    private static final Logger log = LoggerFactory.getLogger(BrokenOffTransactions.class);

    BrokenOffTransactions(DataSource pool) {
        super(pool);
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        try {
            super.doRollback(status);
        } catch (TransactionException failure) {
            if (!isGone(status)) {
                throw failure;
            }
            log.debug("The line broke off before the end of a transaction", failure);
        }
    }

    private static boolean isGone(DefaultTransactionStatus status) {
        try {
            return status.getTransaction() instanceof JdbcTransactionObjectSupport held
                    && held.getConnectionHolder().getConnection().isClosed();
        } catch (SQLException unknown) {
            log.debug("Nothing is known of the connection", unknown);
            return false;
        }
    }
}
