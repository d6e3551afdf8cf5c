package app.touchstone.documents;

/**
 * A printed paper.
 *
 * @param name of the file as people read it
 * @param plainName the same in ASCII letters, for programs that know no others
 */
public record Pdf(String name, String plainName, byte[] bytes) {}
