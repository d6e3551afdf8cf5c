package app.touchstone.platform.web;

import app.touchstone.platform.NotFound;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** What programs and pages ask for and nobody has is answered by 404, and never by the page of the desk. */
@RestController
@Configuration(proxyBeanMethods = false)
class UnknownPaths {

    private static final String OWN_FILES = "META-INF/resources/";

    @RequestMapping("/api/**")
    void unknown() {
        throw new NotFound();
    }

    @Bean
    ResourceHttpRequestHandler deskModules() {
        return filesIn("ui/");
    }

    @Bean
    ResourceHttpRequestHandler phoneFiles() {
        return filesIn("s/assets/");
    }

    /** Asked before the desk, which takes what is nobody's for an address of its own. */
    @Bean
    HandlerMapping ownFiles(ResourceHttpRequestHandler deskModules, ResourceHttpRequestHandler phoneFiles) {
        return new SimpleUrlHandlerMapping(Map.of("/ui/**", deskModules, "/s/assets/**", phoneFiles), 0);
    }

    private static ResourceHttpRequestHandler filesIn(String folder) {
        ResourceHttpRequestHandler files = new ResourceHttpRequestHandler();
        files.setLocations(List.<Resource>of(new ClassPathResource(OWN_FILES + folder)));
        return files;
    }
}
