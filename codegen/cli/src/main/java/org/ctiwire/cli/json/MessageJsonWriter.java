package org.ctiwire.cli.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ctiwire.cli.FieldSymbols;
import org.ctiwire.cli.Secrets;
import org.ctiwire.cli.decode.MalformedMessage;
import org.ctiwire.cli.decode.MessagePrinter;
import org.ctiwire.cli.decode.Origin;
import org.ctiwire.codegen.interpret.DecodedField;
import org.ctiwire.codegen.interpret.DecodedMessage;
import org.ctiwire.codegen.interpret.Problem;
import org.ctiwire.codegen.interpret.Value;
import org.ctiwire.codegen.model.Field;

/** Prints each message as one line of JSON. */
public final class MessageJsonWriter implements MessagePrinter {

    private final JsonFactory factory = JsonFactory.builder().build();
    private final OutputStream out;
    private final Secrets secrets;

    public MessageJsonWriter(OutputStream out, Secrets secrets) {
        this.out = out;
        this.secrets = secrets;
    }

    private interface Content {
        void writeTo(JsonGenerator json) throws IOException;
    }

    private void line(Content content) throws IOException {
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
            json.writeStartObject();
            content.writeTo(json);
            json.writeEndObject();
        }
        out.write("\n".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void decoded(byte[] bytes, DecodedMessage message, Origin origin) throws IOException {
        line(json -> {
            json.writeStringField("message", message.name());
            json.writeNumberField("type", message.type());
            json.writeNumberField("protocol", message.version());
            if (message.layoutVersion() != message.version()) {
                json.writeNumberField("readAs", message.layoutVersion());
            }
            writeOrigin(json, origin);
            if (message.body().isPresent()) {
                json.writeFieldName("body");
                writeHex(json, message.body().get().hex());
            } else {
                writeFields(json, "fixed", message.fixed(), message.version());
                writeFields(json, "floating", message.floating(), message.version());
            }
            writeProblems(json, message.problems());
        });
    }

    @Override
    public void malformed(MalformedMessage message, Origin origin) throws IOException {
        boolean masked = secrets.masked(message.secret());
        line(json -> {
            if (message.type().isPresent()) {
                json.writeNumberField("type", message.type().get());
            }
            json.writeObjectFieldStart("error");
            json.writeStringField("field", message.field());
            json.writeNumberField("offset", message.offset());
            json.writeStringField("reason", message.reason());
            json.writeEndObject();
            json.writeStringField("hex", masked ? Secrets.MASK : HexFormat.of().formatHex(message.bytes()));
            if (message.name().isPresent()) {
                json.writeStringField("message", message.name().get());
            }
            json.writeNumberField("protocol", message.version());
            writeOrigin(json, origin);
        });
    }

    private static void writeOrigin(JsonGenerator json, Origin origin) throws IOException {
        if (origin.sender().isPresent()) {
            json.writeStringField("from", origin.sender().get());
        }
        if (origin.time().isPresent()) {
            json.writeStringField("time", origin.time().get().toString());
        }
        if (origin.connection().isPresent()) {
            json.writeStringField("connection", origin.connection().get());
        }
    }

    private void writeFields(JsonGenerator json, String part, List<DecodedField> fields, int version)
            throws IOException {
        json.writeArrayFieldStart(part);
        for (DecodedField field : fields) {
            json.writeStartObject();
            if (field.name().isPresent()) {
                json.writeStringField("name", field.field().map(Field::spelling).orElse(field.name().get()));
            }
            if (field.tag().isPresent()) {
                json.writeNumberField("tag", field.tag().getAsInt());
            }
            json.writeFieldName("value");
            writeFieldValue(json, field, version);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeFieldValue(JsonGenerator json, DecodedField decoded, int version) throws IOException {
        Value value = decoded.value();
        boolean secret = decoded.field().filter(Field::secret).isPresent();
        if (secrets.masks(decoded)) {
            json.writeString(Secrets.MASK);
        } else if (secret && value instanceof Value.TextValue text && text.text().equals(Secrets.MASK)) {
            // A secret that happens to look like the mask is told from it by its bytes.
            byte[] bytes = Arrays.copyOf(text.text().getBytes(StandardCharsets.US_ASCII), decoded.length());
            writeHex(json, HexFormat.of().formatHex(bytes));
        } else {
            writeValue(json, value);
            if (value instanceof Value.NumberValue number && decoded.field().isPresent()) {
                writeSymbols(json, decoded.field().get(), number.number(), version);
            }
        }
    }

    private static void writeSymbols(JsonGenerator json, Field field, long number, int version) throws IOException {
        Optional<String> symbol = FieldSymbols.symbol(field, number, version);
        List<String> bits = FieldSymbols.bits(field, number, version);
        if (symbol.isPresent()) {
            json.writeStringField("symbol", symbol.get());
        } else if (!bits.isEmpty()) {
            json.writeFieldName("symbols");
            json.writeArray(bits.toArray(String[]::new), 0, bits.size());
        }
    }

    private static void writeValue(JsonGenerator json, Value value) throws IOException {
        if (value instanceof Value.NumberValue number) {
            json.writeNumber(number.number());
        } else if (value instanceof Value.BoolValue bool) {
            json.writeBoolean(bool.set());
        } else if (value instanceof Value.TextValue text) {
            json.writeString(text.text());
        } else if (value instanceof Value.BytesValue bytes) {
            writeHex(json, bytes.hex());
        } else if (value instanceof Value.ArrayValue array) {
            json.writeStartArray();
            for (long element : array.elements()) {
                json.writeNumber(element);
            }
            json.writeEndArray();
        } else if (value instanceof Value.CompositeValue composite) {
            json.writeStartObject();
            for (Map.Entry<String, Value> member : composite.members().entrySet()) {
                json.writeFieldName(member.getKey());
                writeValue(json, member.getValue());
            }
            json.writeEndObject();
        }
    }

    private static void writeHex(JsonGenerator json, String hex) throws IOException {
        json.writeStartObject();
        json.writeStringField("hex", hex);
        json.writeEndObject();
    }

    private static void writeProblems(JsonGenerator json, List<Problem> problems) throws IOException {
        if (problems.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("problems");
        for (Problem problem : problems) {
            json.writeStartObject();
            json.writeStringField("field", problem.field());
            json.writeNumberField("offset", problem.offset());
            json.writeStringField("reason", problem.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
