package app.touchstone.platform.web;

import java.nio.file.Path;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Serves recordings in the pieces that players ask for; no browser keeps them. */
public final class Sounds {

    private static final MediaType WAVE = MediaType.parseMediaType("audio/wav");

    private Sounds() {}

    public static ResponseEntity<Resource> response(Path wave, String name) {
        return ResponseEntity.ok()
                .contentType(WAVE)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name + ".wav")
                                .build()
                                .toString())
                .body(new FileSystemResource(wave));
    }
}
