package org.ctiwire.codegen.source;

/**
 * A place in a source file. Lines and columns are counted from 1, columns in characters; the end is exclusive.
 *
 * @param file      the file
 * @param line      the line of the first character
 * @param column    the column of the first character
 * @param endLine   the line of the last character
 * @param endColumn the column behind the last character
 */
public record SourceRange(SourceFile file, int line, int column, int endLine, int endColumn) {

    /** A range that spans from the start of this one to the end of the other. */
    public SourceRange to(SourceRange end) {
        return new SourceRange(file, line, column, end.endLine, end.endColumn);
    }

    /** The empty place right behind this one: where something is missing. */
    public SourceRange behind() {
        return new SourceRange(file, endLine, endColumn, endLine, endColumn);
    }

    /** {@code file:line:column}, as compilers print it. */
    @Override
    public String toString() {
        return file.name() + ":" + line + ":" + column;
    }
}
