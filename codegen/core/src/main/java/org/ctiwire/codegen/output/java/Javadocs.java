package org.ctiwire.codegen.output.java;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.VersionRange;

/** Javadoc of generated code. Text of a spec is escaped here and nowhere else. */
final class Javadocs {

    private Javadocs() {
    }

    /** Text of a spec, safe in Javadoc. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder();
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            switch (character) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '@' -> safe.append("&#64;");
                case '*' -> safe.append("&#42;");
                case '/' -> safe.append("&#47;");
                case '\\' -> safe.append("&#92;");
                case '{' -> safe.append("&#123;");
                case '}' -> safe.append("&#125;");
                default -> safe.append(character);
            }
        }
        return safe.toString();
    }

    /** The description of a message, its numbers, its versions and its place in the guide. */
    static CodeBlock message(Message message, String what) {
        CodeBlock.Builder doc = CodeBlock.builder();
        doc.add("$L $L: $L\n", what, escape(message.name()), escape(message.doc()));
        List<String> numbers = new ArrayList<>();
        for (Message.Number number : message.numbers()) {
            numbers.add(number.value() + " in versions " + number.versions());
        }
        doc.add("\n<p>Message number $L.", String.join(", ", numbers));
        if (!message.guide().isEmpty()) {
            doc.add(" Guide: $L.", escape(message.guide()));
        }
        return doc.add("\n").build();
    }

    /**
     * The description of a field, its wire type, place and versions, with a sentence for what its accessor does.
     *
     * @param place where the field lies, such as {@code byte 4 of the fixed part}
     */
    static CodeBlock field(FieldShapes shapes, String place, String accessor) {
        Field newest = shapes.newest();
        CodeBlock.Builder doc = CodeBlock.builder();
        doc.add("$L\n", newest.doc().isEmpty() ? escape(shapes.name()) + "." : escape(newest.doc()));
        doc.add("\n<p>");
        for (Field row : shapes.rows()) {
            String tag = row.tag().isPresent() ? ", tag " + row.tag().getAsInt() : "";
            doc.add("{@code $L}$L in versions $L. ", row.type().notation(), tag, row.versions());
        }
        doc.add("$L.", place);
        newest.enumeration().ifPresent(meaning -> doc.add(" Values: $L.", escape(meaning.name())));
        newest.specials().forEach(special -> doc.add(" $L: $L.", special.number(), escape(special.name())));
        shapes.rows().forEach(row -> row.printedName().ifPresent(printed ->
                doc.add(" The guide prints $L in versions $L.", escape(printed), row.versions())));
        newest.guide().ifPresent(guide -> doc.add(" Guide: $L.", escape(guide)));
        if (newest.seenSince().isPresent()) {
            doc.add(" Seen from version $L on; older versions are not known.", newest.seenSince().getAsInt());
        }
        if (!accessor.isEmpty()) {
            doc.add("\n\n<p>$L", accessor);
        }
        return doc.add("\n").build();
    }

    /** {@code versions 9..18, 20..25}. */
    static String versions(List<VersionRange> ranges) {
        List<String> texts = VersionCode.merge(ranges).stream().map(VersionRange::toString).toList();
        return "versions " + String.join(", ", texts);
    }
}
