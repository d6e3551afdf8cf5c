package app.touchstone.reports.evidence;

import java.nio.file.Path;

/**
 * A photo or recording as this server keeps it.
 *
 * @param path a file that this server encoded itself, a JPEG or a WAV
 */
public record KeptEvidence(Evidence evidence, Path path) {}
