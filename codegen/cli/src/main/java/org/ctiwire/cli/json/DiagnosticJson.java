package org.ctiwire.cli.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.ctiwire.codegen.diagnostic.Diagnostic;
import org.ctiwire.codegen.diagnostic.DiagnosticCode;
import org.ctiwire.codegen.source.SourceRange;

/** Prints the findings about a spec for programs: as lines of JSON, or as one SARIF log. */
public final class DiagnosticJson {

    private static final String SARIF_VERSION = "2.1.0";

    private final JsonFactory factory = JsonFactory.builder().build();
    private final OutputStream out;

    public DiagnosticJson(OutputStream out) {
        this.out = out;
    }

    /** One object on a line for each finding. */
    public void lines(List<Diagnostic> diagnostics) throws IOException {
        for (Diagnostic diagnostic : diagnostics) {
            try (JsonGenerator json = generator()) {
                json.writeStartObject();
                json.writeStringField("code", diagnostic.code().printed());
                json.writeStringField("severity", severity(diagnostic.code()));
                json.writeStringField("message", diagnostic.message());
                writePlace(json, diagnostic.range());
                json.writeArrayFieldStart("notes");
                for (Diagnostic.Note note : diagnostic.notes()) {
                    json.writeStartObject();
                    json.writeStringField("message", note.message());
                    writePlace(json, note.range());
                    json.writeEndObject();
                }
                json.writeEndArray();
                if (diagnostic.hint().isPresent()) {
                    json.writeStringField("hint", diagnostic.hint().get());
                }
                json.writeEndObject();
            }
            endLine();
        }
    }

    private static void writePlace(JsonGenerator json, SourceRange range) throws IOException {
        json.writeStringField("file", range.file().name());
        json.writeNumberField("line", range.line());
        json.writeNumberField("column", range.column());
        json.writeNumberField("endLine", range.endLine());
        json.writeNumberField("endColumn", range.endColumn());
    }

    /** One log with one run, in version 2.1.0 of the format. */
    public void sarif(List<Diagnostic> diagnostics) throws IOException {
        try (JsonGenerator json = generator()) {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indenter));
            json.writeStartObject();
            json.writeStringField("version", SARIF_VERSION);
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            writeTool(json);
            json.writeStringField("columnKind", "utf16CodeUnits");
            json.writeArrayFieldStart("results");
            for (Diagnostic diagnostic : diagnostics) {
                writeResult(json, diagnostic);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        endLine();
    }

    private static void writeTool(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "ctiwire");
        json.writeArrayFieldStart("rules");
        for (DiagnosticCode code : DiagnosticCode.values()) {
            json.writeStartObject();
            json.writeStringField("id", code.printed());
            writeText(json, "shortDescription", code.meaning());
            json.writeObjectFieldStart("defaultConfiguration");
            json.writeStringField("level", severity(code));
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeResult(JsonGenerator json, Diagnostic diagnostic) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", diagnostic.code().printed());
        json.writeStringField("level", severity(diagnostic.code()));
        writeText(json, "message",
                diagnostic.message() + diagnostic.hint().map(hint -> " (" + hint + ")").orElse(""));
        json.writeArrayFieldStart("locations");
        writeLocation(json, diagnostic.range(), "");
        json.writeEndArray();
        json.writeArrayFieldStart("relatedLocations");
        for (Diagnostic.Note note : diagnostic.notes()) {
            writeLocation(json, note.range(), note.message());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeLocation(JsonGenerator json, SourceRange range, String message) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", ArtifactUri.of(range.file().name()));
        json.writeEndObject();
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", range.line());
        json.writeNumberField("startColumn", range.column());
        json.writeNumberField("endLine", range.endLine());
        json.writeNumberField("endColumn", range.endColumn());
        json.writeEndObject();
        json.writeEndObject();
        if (!message.isEmpty()) {
            writeText(json, "message", message);
        }
        json.writeEndObject();
    }

    private static void writeText(JsonGenerator json, String member, String text) throws IOException {
        json.writeObjectFieldStart(member);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    private static String severity(DiagnosticCode code) {
        return code.severity().name().toLowerCase(Locale.ROOT);
    }

    private JsonGenerator generator() throws IOException {
        JsonGenerator json = factory.createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
        return json;
    }

    private void endLine() throws IOException {
        out.write("\n".getBytes(StandardCharsets.UTF_8));
    }
}
