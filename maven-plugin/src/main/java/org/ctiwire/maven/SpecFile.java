package org.ctiwire.maven;

import org.ctiwire.codegen.source.SourceFile;

/**
 * A text of a spec and its place below the spec directory.
 *
 * @param path   relative to the spec directory, with forward slashes
 * @param source the text, under the name that diagnostics print
 */
record SpecFile(String path, SourceFile source) {
}
