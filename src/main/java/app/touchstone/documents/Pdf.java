package app.touchstone.documents;

/**
 * A printed paper.
 *
 * @param name of the file as people read it
 * @param plainName the same in ASCII letters, for programs that know no others
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes go to the reader, and are compared by nobody
public record Pdf(String name, String plainName, byte[] bytes) {}
