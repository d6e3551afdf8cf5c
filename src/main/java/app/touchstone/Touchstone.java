package app.touchstone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableAsync;

/** Starts the application. */
@SpringBootApplication
@Modulithic(systemName = "Touchstone", sharedModules = "platform")
@EnableAsync
public class Touchstone {

    public static void main(String[] args) {
        SpringApplication.run(Touchstone.class, args);
    }
}
