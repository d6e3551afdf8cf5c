package app.touchstone.platform.bounds;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads texts of what comes in, of a length and of signs that can be kept. */
class SentTexts extends StdScalarDeserializer<String> {

    SentTexts() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
        String text = StringDeserializer.instance.deserialize(parser, context);
        return text == null ? null : Bounds.text(text, Bounds.LONGEST_STRING, "");
    }
}
