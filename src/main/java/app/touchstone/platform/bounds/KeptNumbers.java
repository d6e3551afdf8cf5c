package app.touchstone.platform.bounds;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Reads decimals without reckoning with them: what is out of bounds becomes {@link Bounds#BEYOND}, so that a number that
 * was kept once hangs no page. What comes in is read by {@link SentNumbers}.
 */
class KeptNumbers extends StdScalarDeserializer<BigDecimal> {

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+([.]\\d*)?([eE][-+]?(?<power>\\d+))?");
    private static final int LONGEST_POWER = 4;

    KeptNumbers() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_STRING
                && token != JsonToken.VALUE_NUMBER_INT
                && token != JsonToken.VALUE_NUMBER_FLOAT) {
            return (BigDecimal) context.handleUnexpectedToken(getValueType(context), parser);
        }
        String written = parser.getString().strip();
        if (written.length() > longest()) {
            return beyond();
        }
        Matcher parts = NUMBER.matcher(written);
        if (!parts.matches()) {
            return (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, written, "not a number");
        }
        String power = parts.group("power");
        if (power != null && power.length() > LONGEST_POWER) {
            return beyond();
        }
        BigDecimal number = new BigDecimal(written);
        return Bounds.holds(number) ? number : beyond();
    }

    int longest() {
        return 3 * Bounds.MOST_DIGITS;
    }

    BigDecimal beyond() {
        return Bounds.BEYOND;
    }
}
