package app.touchstone;

import java.util.function.Supplier;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Counts what a thread asks of the database: a batch is one statement, however many rows it writes. */
@TestConfiguration(proxyBeanMethods = false)
public class Statements {

    private static final ThreadLocal<Integer> ASKED = ThreadLocal.withInitial(() -> 0);

    /** How many statements something takes. */
    public static int of(Runnable work) {
        return of(() -> {
            work.run();
            return work;
        });
    }

    /** The same of something that gives an answer. */
    public static int of(Supplier<?> work) {
        int before = ASKED.get();
        work.get();
        return ASKED.get() - before;
    }

    @Bean
    ExecuteListenerProvider countStatements() {
        return new DefaultExecuteListenerProvider(new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                ASKED.set(ASKED.get() + 1);
            }
        });
    }
}
