package app.touchstone.review;

import app.touchstone.review.ReleasedReport.Photo;
import app.touchstone.review.ReleasedReport.Recording;
import app.touchstone.scoring.ScoreSheet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads what is frozen at release. */
@Component
class FrozenText {

    private static final TypeReference<List<FinalAnswer>> ANSWERS = new TypeReference<>() {};
    private static final TypeReference<List<Photo>> PHOTOS = new TypeReference<>() {};
    private static final TypeReference<List<Recording>> RECORDINGS = new TypeReference<>() {};

    private final JsonMapper json;

    FrozenText(JsonMapper json) {
        this.json = json;
    }

    String answers(Map<String, FinalAnswer> answers) {
        return json.writerFor(ANSWERS).writeValueAsString(List.copyOf(answers.values()));
    }

    Map<String, FinalAnswer> readAnswers(String text) {
        Map<String, FinalAnswer> answers = new LinkedHashMap<>();
        json.readValue(text, ANSWERS).forEach(answer -> answers.put(answer.question(), answer));
        return answers;
    }

    String photos(List<Photo> photos) {
        return json.writerFor(PHOTOS).writeValueAsString(photos);
    }

    List<Photo> readPhotos(String text) {
        return json.readValue(text, PHOTOS);
    }

    String recordings(List<Recording> recordings) {
        return json.writerFor(RECORDINGS).writeValueAsString(recordings);
    }

    /** What was released before there was sound says nothing of it. */
    List<Recording> readRecordings(@Nullable String text) {
        return text == null ? List.of() : json.readValue(text, RECORDINGS);
    }

    String sheet(ScoreSheet sheet) {
        return json.writeValueAsString(sheet);
    }

    ScoreSheet readSheet(String text) {
        return json.readValue(text, ScoreSheet.class);
    }
}
