package org.ctiwire.codegen.diagnostic;

import java.util.Locale;

/**
 * What kinds of findings there are. The code that a report prints is the name with hyphens
 * ({@code TAG-DUPLICATE}); codes stay as they are once released.
 */
public enum DiagnosticCode {
    SYNTAX(Severity.ERROR, "The text does not follow the grammar of the language."),
    NUMBER_RANGE(Severity.ERROR, "A number is outside the range of its place."),
    DECLARATION_MISSING(Severity.ERROR, "A declaration that every protocol needs is missing."),
    DECLARATION_DUPLICATE(Severity.ERROR, "Something is declared twice."),
    PROTOCOL_MISMATCH(Severity.ERROR, "A file belongs to another protocol than the others."),
    CORRECTION_MISPLACED(Severity.ERROR, "A correction stands outside an overlay, or corrects what is not there."),
    VERSION_RANGE(Severity.ERROR, "A version range is empty or leaves the versions of the protocol."),
    NAME_UNKNOWN(Severity.ERROR, "A name is not declared."),
    NAME_COLLISION(Severity.ERROR, "Two names give the same name in generated code."),
    NAME_RESERVED(Severity.ERROR, "A name means something else in generated code."),
    TYPE_UNKNOWN(Severity.ERROR, "A type is not one of the language or of the spec."),
    TYPE_SIZE(Severity.ERROR, "A type has a size that it cannot have."),
    TYPE_MISPLACED(Severity.ERROR, "A type cannot stand in its place."),
    ATTRIBUTE_DUPLICATE(Severity.ERROR, "An attribute is given twice."),
    ATTRIBUTE_MISPLACED(Severity.ERROR, "An attribute has no meaning in its place."),
    HEADER_INVALID(Severity.ERROR, "A header lacks a part or cannot be laid out."),
    NUMBER_DUPLICATE(Severity.ERROR, "Two messages have the same number in the same version."),
    FIELD_DUPLICATE(Severity.ERROR, "A message has a field twice in the same version."),
    FIELD_SHAPES(Severity.ERROR, "The shapes of a field in different versions do not go together."),
    TAG_MISSING(Severity.ERROR, "A floating field has no tag and does not say that none is published."),
    TAG_DUPLICATE(Severity.ERROR, "Two floating fields of a message have the same tag in the same version."),
    TAG_WIDTH(Severity.ERROR, "A tag does not fit the floating header of a version that has it."),
    COUNTER_UNKNOWN(Severity.ERROR, "A list, records or array are counted by a field that the message lacks."),
    COUNTER_TYPE(Severity.ERROR, "A counter is not an unsigned integer."),
    DELIMITER_UNKNOWN(Severity.ERROR, "Records are opened by a field that they lack."),
    VALUE_DUPLICATE(Severity.ERROR, "Two names of an enumeration have the same number in the same version."),
    VALUE_WIDTH(Severity.ERROR, "A value does not fit the field that it is for."),
    MESSAGE_SIZE(Severity.ERROR, "A fixed part does not fit the largest message."),
    READS_AS_INVALID(Severity.ERROR, "A message is read as a version that does not help."),
    SESSION_INVALID(Severity.ERROR, "The session roles are incomplete or do not go together."),
    DOC_MISSING(Severity.WARNING, "A message has no description.");

    private final Severity severity;
    private final String meaning;

    DiagnosticCode(Severity severity, String meaning) {
        this.severity = severity;
        this.meaning = meaning;
    }

    public Severity severity() {
        return severity;
    }

    /** One sentence about the kind. */
    public String meaning() {
        return meaning;
    }

    /** The code as a report prints it. */
    public String printed() {
        return name().replace('_', '-').toUpperCase(Locale.ROOT);
    }
}
