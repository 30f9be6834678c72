package org.ctiwire.cli.review;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.ctiwire.codegen.review.Comparison;
import org.ctiwire.codegen.review.Coverage;
import org.ctiwire.codegen.review.Erratum;
import org.ctiwire.codegen.review.Review;
import org.ctiwire.codegen.review.ReviewedRow;

/** Prints a review for programs: one object with the coverage, every difference, the errata without use, and sums. */
public final class ReviewJson {

    private final JsonFactory factory = JsonFactory.builder().build();
    private final OutputStream out;

    public ReviewJson(OutputStream out) {
        this.out = out;
    }

    /** Writes the whole review, and a line end. */
    public void write(Review review) throws IOException {
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeBooleanField("clean", review.isClean());
            writeTotals(json, ReviewTotals.of(review));
            writeCoverage(json, review);
            writeDifferences(json, review);
            writeIdle(json, review);
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void writeTotals(JsonGenerator json, ReviewTotals totals) throws IOException {
        json.writeNumberField("differences", totals.differences());
        json.writeNumberField("explained", totals.explained());
        json.writeArrayFieldStart("editions");
        for (Coverage edition : totals.editions()) {
            writeCounts(json, edition);
        }
        json.writeEndArray();
    }

    private static void writeCoverage(JsonGenerator json, Review review) throws IOException {
        json.writeArrayFieldStart("coverage");
        for (Coverage part : review.coverage()) {
            writeCounts(json, part);
        }
        json.writeEndArray();
    }

    private static void writeCounts(JsonGenerator json, Coverage counts) throws IOException {
        json.writeStartObject();
        json.writeStringField("edition", counts.edition());
        if (!counts.table().isEmpty()) {
            json.writeStringField("table", counts.table());
        }
        if (!counts.section().isEmpty()) {
            json.writeStringField("section", counts.section());
        }
        json.writeNumberField("rows", counts.rows());
        json.writeNumberField("matched", counts.matched());
        json.writeNumberField("explained", counts.explained());
        json.writeNumberField("open", counts.open());
        json.writeNumberField("percent", counts.percent());
        json.writeEndObject();
    }

    private static void writeDifferences(JsonGenerator json, Review review) throws IOException {
        json.writeArrayFieldStart("found");
        for (ReviewedRow row : review.rows()) {
            for (Comparison comparison : row.comparisons()) {
                if (!comparison.equal()) {
                    writeDifference(json, row, comparison);
                }
            }
        }
        json.writeEndArray();
    }

    private static void writeDifference(JsonGenerator json, ReviewedRow row, Comparison difference)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("edition", row.edition());
        json.writeStringField("table", row.table());
        if (row.line().isPresent()) {
            json.writeNumberField("line", row.line().getAsInt());
        }
        json.writeStringField("item", row.item());
        json.writeStringField("field", row.subject(difference));
        json.writeStringField("aspect", difference.aspect().label());
        json.writeStringField("guide", difference.printed());
        json.writeStringField("spec", difference.spec());
        json.writeBooleanField("explained", !difference.isOpen());
        if (difference.erratum().isPresent()) {
            json.writeStringField("why", difference.erratum().get().why());
            json.writeStringField("evidence", difference.erratum().get().evidence());
        }
        json.writeEndObject();
    }

    private static void writeIdle(JsonGenerator json, Review review) throws IOException {
        json.writeArrayFieldStart("idleErrata");
        for (Review.IdleErratum idle : review.idle()) {
            Erratum erratum = idle.erratum();
            json.writeStartObject();
            json.writeNumberField("line", erratum.line());
            json.writeStringField("table", erratum.table());
            json.writeStringField("item", erratum.item());
            json.writeStringField("field", erratum.field());
            json.writeStringField("aspect", erratum.aspect().label());
            json.writeArrayFieldStart("editions");
            for (String edition : idle.editions()) {
                json.writeString(edition);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
