package app.touchstone.platform.bounds;

import app.touchstone.platform.Refused;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads moments, days and times of what comes in: as texts of ISO 8601 alone, within centuries that people live in. */
class SentMoments<T> extends StdScalarDeserializer<T> {

    private final transient ValueDeserializer<T> usual;
    private final transient Predicate<T> holds;

    SentMoments(Class<T> type, ValueDeserializer<T> usual, Predicate<T> holds) {
        super(type);
        this.usual = usual;
        this.holds = holds;
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (T) context.handleUnexpectedToken(getValueType(context), parser);
        }
        if (parser.getStringLength() > Bounds.LONGEST_NUMBER) {
            throw new Refused("platform.refusal.moment");
        }
        T moment = usual.deserialize(parser, context);
        if (moment != null && !holds.test(moment)) {
            throw new Refused("platform.refusal.moment");
        }
        return moment;
    }
}
