package app.touchstone.reports;

import app.touchstone.platform.EvidenceId;
import app.touchstone.platform.Refused;
import app.touchstone.reports.SentReport.SentNote;
import app.touchstone.reports.evidence.Evidence;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A draft that a phone has saved as a file, read whole or refused: a zip with {@code report.json} and the photos and
 * recordings beside it. What it says is as little to be trusted as what comes over the network.
 */
record DraftFile(Contents contents, Map<EvidenceId, byte[]> photos) {

    static final int LARGEST = 50_000_000;

    private static final String FORMAT = "tsvisit";
    private static final int VERSION = 1;
    private static final String REPORT = "report.json";
    private static final String PHOTOS = "photos/";
    private static final String RECORDINGS = "recordings/";
    private static final int MOST_ENTRIES = 500;

    /**
     * What stands in {@code report.json}.
     *
     * @param person the account that the phone was signed in with
     * @param notes absent in files of phones that did not put them in
     * @param clockAheadMs by how much the phone's clock was ahead; absent where the phone never heard, or is of an older
     *     application
     * @param submission there where the person had sent the report and the phone could not
     */
    record Contents(
            @Nullable String format,
            int version,
            @Nullable UUID visitId,
            @Nullable String number,
            @Nullable UUID person,
            @Nullable SentReport report,
            @Nullable List<DraftPhoto> photos,
            @Nullable List<SentNote> notes,
            @Nullable Long clockAheadMs,
            @Nullable UUID submission) {}

    /** @param mediaType absent in files of older applications, which took photos only */
    record DraftPhoto(
            UUID id,
            String question,
            String sha256,
            Instant capturedAt,
            @Nullable String mediaType) {

        /** Where its bytes lie. */
        String entry() {
            return Evidence.Kind.AUDIO.mediaType().equals(mediaType) ? RECORDINGS + id + ".wav" : PHOTOS + id + ".jpg";
        }
    }

    static DraftFile read(byte[] file, JsonMapper json) {
        if (file.length > LARGEST) {
            throw new Refused("draft.refusal.large", LARGEST / 1_000_000);
        }
        Map<String, byte[]> entries = entries(file);
        byte[] report = entries.get(REPORT);
        if (report == null) {
            throw new Refused("draft.refusal.foreign");
        }
        Contents contents = contents(report, json);
        Map<EvidenceId, byte[]> photos = new HashMap<>();
        for (DraftPhoto photo : listed(contents)) {
            byte[] bytes = Optional.ofNullable(entries.get(photo.entry()))
                    .orElseThrow(() -> new Refused("draft.refusal.truncated"));
            photos.put(new EvidenceId(photo.id()), bytes);
        }
        return new DraftFile(contents, photos);
    }

    static List<DraftPhoto> listed(Contents contents) {
        return Optional.ofNullable(contents.photos()).orElse(List.of());
    }

    List<FieldNote> notes() {
        return Optional.ofNullable(contents.notes()).orElse(List.of()).stream()
                .map(SentNote::stored)
                .toList();
    }

    /** The bytes of all entries together are bounded as the file is: what is small in it may not become large. */
    private static Map<String, byte[]> entries(byte[] file) {
        Map<String, byte[]> entries = new HashMap<>();
        int left = LARGEST;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readNBytes(left + 1);
                left -= bytes.length;
                if (left < 0 || entries.size() >= MOST_ENTRIES) {
                    throw new Refused("draft.refusal.large", LARGEST / 1_000_000);
                }
                entries.put(entry.getName(), bytes);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Refused(entries.isEmpty() ? "draft.refusal.foreign" : "draft.refusal.truncated");
        }
        return entries;
    }

    private static Contents contents(byte[] report, JsonMapper json) {
        try {
            JsonNode tree = json.readTree(report);
            boolean isReport = tree.path("report").path("answers").isArray()
                    && tree.path("report").path("photos").isArray()
                    && tree.path("notes").valueStream().noneMatch(JsonNode::isNull);
            Contents contents = json.treeToValue(tree, Contents.class);
            if (isReport && FORMAT.equals(contents.format()) && contents.version() == VERSION) {
                return contents;
            }
        } catch (JacksonException broken) {
            throw new Refused(isOutOfBounds(broken) ? "draft.refusal.bounds" : "draft.refusal.foreign");
        }
        throw new Refused("draft.refusal.foreign");
    }

    private static boolean isOutOfBounds(Throwable broken) {
        return Stream.iterate(broken, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof Refused || cause instanceof StreamConstraintsException);
    }

    /** The same file is the same submission, however often it is brought. */
    UUID id(String content) {
        UUID submission = contents.submission();
        return submission == null ? UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)) : submission;
    }
}
