package app.touchstone.platform.bounds;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalTimeDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The one reader of JSON that comes from outside: requests, and files that people bring. It writes as the usual one, and
 * refuses what is out of {@link Bounds}; the refusal says in which field.
 */
@Component
public class Incoming {

    private final JsonMapper json;

    Incoming(ObjectProvider<JsonMapperBuilderCustomizer> customizers) {
        JsonMapper.Builder builder = JsonMapper.builder(
                JsonFactory.builder().streamReadConstraints(constraints()).build());
        customizers.orderedStream().forEach(one -> one.customize(builder));
        this.json = builder.addModule(strict()).build();
    }

    public JsonMapper json() {
        return json;
    }

    static StreamReadConstraints constraints() {
        return StreamReadConstraints.builder()
                .maxNumberLength(Bounds.LONGEST_NUMBER)
                .maxNestingDepth(Bounds.DEEPEST)
                .maxStringLength(10 * Bounds.LONGEST_STRING)
                .maxNameLength(Bounds.LONGEST_NAME)
                .maxTokenCount(Bounds.MOST_TOKENS)
                .maxDocumentLength(Bounds.LARGEST_BODY)
                .build();
    }

    private static SimpleModule strict() {
        return new SimpleModule("sent")
                .addDeserializer(BigDecimal.class, new SentNumbers())
                .addDeserializer(String.class, new SentTexts())
                .addDeserializer(
                        Instant.class, new SentMoments<>(Instant.class, InstantDeserializer.INSTANT, Bounds::holds))
                .addDeserializer(
                        LocalDate.class,
                        new SentMoments<>(LocalDate.class, LocalDateDeserializer.INSTANCE, Bounds::holds))
                .addDeserializer(
                        LocalTime.class,
                        new SentMoments<>(LocalTime.class, LocalTimeDeserializer.INSTANCE, time -> true));
    }
}
