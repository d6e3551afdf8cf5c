package app.touchstone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the application. */
@SpringBootApplication
@Modulithic(systemName = "Touchstone", sharedModules = "platform")
@EnableAsync
@EnableScheduling
public class Touchstone {

    public static void main(String[] args) {
        SpringApplication.run(Touchstone.class, args);
    }
}
