package org.ctiwire.cli.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON value with its place in the line, so that complaints can name it.
 *
 * @param content a {@code Map<String, JsonNode>}, a {@code List<JsonNode>}, a String, a Long, a Boolean, or the raw
 *                text of anything else, as {@link Other}
 * @param column  where it begins, counted from 1
 */
record JsonNode(Object content, int column) {

    /** A null, or a number that is no integer of 64 bits. */
    record Other(String text) {
    }

    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    /** The one value in a line. */
    static JsonNode parse(String line) throws BadLineException {
        try (JsonParser parser = FACTORY.createParser(line)) {
            parser.nextToken();
            JsonNode node = read(parser);
            if (parser.nextToken() != null) {
                throw new BadLineException(column(parser), "only one object may stand on a line");
            }
            return node;
        } catch (JsonProcessingException malformed) {
            JsonLocation location = malformed.getLocation();
            throw new BadLineException(location == null ? 1 : location.getColumnNr(), malformed.getOriginalMessage());
        } catch (IOException impossible) {
            throw new IllegalStateException("a string cannot fail to be read", impossible);
        }
    }

    private static int column(JsonParser parser) {
        return parser.currentTokenLocation().getColumnNr();
    }

    private static JsonNode read(JsonParser parser) throws IOException {
        int column = column(parser);
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return new JsonNode(members(parser), column);
        } else if (token == JsonToken.START_ARRAY) {
            return new JsonNode(elements(parser), column);
        } else if (token == JsonToken.VALUE_STRING) {
            return new JsonNode(parser.getText(), column);
        } else if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return new JsonNode(parser.getBooleanValue(), column);
        } else if (token == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return new JsonNode(parser.getLongValue(), column);
        }
        return new JsonNode(new Other(token == null ? "" : parser.getText()), column);
    }

    private static Map<String, JsonNode> members(JsonParser parser) throws IOException {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, read(parser));
        }
        return members;
    }

    private static List<JsonNode> elements(JsonParser parser) throws IOException {
        List<JsonNode> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(read(parser));
        }
        return elements;
    }

    /** The members of an object, by name. */
    @SuppressWarnings("unchecked")
    Map<String, JsonNode> object(String what) throws BadLineException {
        if (content instanceof Map<?, ?> members) {
            return (Map<String, JsonNode>) members;
        }
        throw wrong(what, "an object");
    }

    @SuppressWarnings("unchecked")
    List<JsonNode> array(String what) throws BadLineException {
        if (content instanceof List<?> elements) {
            return (List<JsonNode>) elements;
        }
        throw wrong(what, "an array");
    }

    String text(String what) throws BadLineException {
        if (content instanceof String text) {
            return text;
        }
        throw wrong(what, "a string");
    }

    long number(String what) throws BadLineException {
        if (content instanceof Long number) {
            return number;
        }
        throw wrong(what, "an integer");
    }

    int smallNumber(String what) throws BadLineException {
        long number = number(what);
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw new BadLineException(column, what + ": " + number + " is out of range");
        }
        return (int) number;
    }

    private BadLineException wrong(String what, String expected) {
        return new BadLineException(column, what + " must be " + expected);
    }
}
