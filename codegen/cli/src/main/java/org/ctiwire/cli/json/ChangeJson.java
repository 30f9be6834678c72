package org.ctiwire.cli.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.ctiwire.codegen.diff.Change;
import org.ctiwire.codegen.diff.Consequence;
import org.ctiwire.codegen.model.VersionRange;
import org.ctiwire.codegen.source.SourceRange;

/** Prints changes between specs for programs: one object on a line for each. */
public final class ChangeJson {

    private final JsonFactory factory = JsonFactory.builder().build();
    private final OutputStream out;

    public ChangeJson(OutputStream out) {
        this.out = out;
    }

    /** One object on a line for each change. */
    public void lines(List<Change> changes) throws IOException {
        for (Change change : changes) {
            try (JsonGenerator json = factory.createGenerator(out)) {
                json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
                json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
                write(json, change);
            }
            out.write("\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void write(JsonGenerator json, Change change) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", change.key());
        json.writeArrayFieldStart("consequences");
        for (Consequence consequence : change.consequences()) {
            json.writeString(consequence.printed());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("versions");
        for (VersionRange range : change.versions()) {
            json.writeString(range.toString());
        }
        json.writeEndArray();
        json.writeStringField("message", change.sentence());
        if (change.before().isPresent()) {
            json.writeStringField("before", change.before().get());
        }
        if (change.after().isPresent()) {
            json.writeStringField("after", change.after().get());
        }
        place(json, "old", change.oldPlace());
        place(json, "new", change.newPlace());
        json.writeEndObject();
    }

    private static void place(JsonGenerator json, String member, Optional<SourceRange> place) throws IOException {
        if (place.isPresent()) {
            json.writeObjectFieldStart(member);
            json.writeStringField("file", place.get().file().name());
            json.writeNumberField("line", place.get().line());
            json.writeNumberField("column", place.get().column());
            json.writeNumberField("endLine", place.get().endLine());
            json.writeNumberField("endColumn", place.get().endColumn());
            json.writeEndObject();
        }
    }
}
