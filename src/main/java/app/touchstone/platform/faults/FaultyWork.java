package app.touchstone.platform.faults;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.interceptor.AsyncUncaughtExceptionHandler;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/** What is done by the clock or aside and meets a fault says so in one line, and is done the next time. */
@Component
class FaultyWork implements ThreadPoolTaskSchedulerCustomizer {

    private static final Logger log = LoggerFactory.getLogger(FaultyWork.class);

    private final FaultLog faults;

    FaultyWork(FaultLog faults) {
        this.faults = faults;
    }

    @Override
    public void customize(ThreadPoolTaskScheduler scheduler) {
        scheduler.setErrorHandler(failure -> tell("A schedule", failure));
    }

    private void tell(String where, Throwable failure) {
        Fault.behind(failure)
                .ifPresentOrElse(
                        fault -> faults.met(fault, where, failure), () -> log.error("({}) failed", where, failure));
    }

    /** What is done aside, above all by those who listen to events: the log of events tells them again. */
    @Component
    static class Aside implements AsyncConfigurer {

        private final FaultyWork work;

        Aside(FaultyWork work) {
            this.work = work;
        }

        @Override
        public AsyncUncaughtExceptionHandler getAsyncUncaughtExceptionHandler() {
            return (failure, method, _) -> work.tell(method.getDeclaringClass().getSimpleName(), failure);
        }
    }
}
