package app.touchstone.platform.web;

import app.touchstone.platform.NotFound;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * What programs and pages ask for and nobody has is answered by 404, and never by the page of the desk. What there is
 * says how long it may be kept.
 */
@RestController
@Configuration(proxyBeanMethods = false)
class UnknownPaths {

    private static final String OWN_FILES = "META-INF/resources/";
    private static final List<String> PHONE_PAGE = List.of(
            "/s/index.html",
            "/s/worker.js",
            "/s/manifest.webmanifest",
            "/s/icon.svg",
            "/s/icon-192.png",
            "/s/icon-512.png",
            "/s/icon-512-maskable.png");

    @RequestMapping({"/api/**", "/files/**", "/phone/**", "/s/**"})
    void unknown() {
        throw new NotFound();
    }

    @Bean
    ResourceHttpRequestHandler deskModules() {
        // asked for again each time, for their names stay when a new version comes
        return filesIn("ui/", CacheControl.noCache());
    }

    @Bean
    ResourceHttpRequestHandler phoneFiles() {
        // what is in them is in their names
        return filesIn(
                "s/assets/",
                CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    @Bean
    ResourceHttpRequestHandler phonePage() {
        return filesIn("", CacheControl.noCache());
    }

    /** Asked before the desk, which takes what is nobody's for an address of its own. */
    @Bean
    HandlerMapping ownFiles(
            ResourceHttpRequestHandler deskModules,
            ResourceHttpRequestHandler phoneFiles,
            ResourceHttpRequestHandler phonePage) {
        Map<String, Object> files = new HashMap<>(Map.of("/ui/**", deskModules, "/s/assets/**", phoneFiles));
        PHONE_PAGE.forEach(path -> files.put(path, phonePage));
        return new SimpleUrlHandlerMapping(files, -1);
    }

    private static ResourceHttpRequestHandler filesIn(String folder, CacheControl kept) {
        ResourceHttpRequestHandler files = new ResourceHttpRequestHandler();
        files.setCacheControl(kept);
        files.setLocations(List.<Resource>of(new ClassPathResource(OWN_FILES + folder)));
        return files;
    }
}
