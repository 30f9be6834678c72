package org.ctiwire.codegen.output;

/**
 * A file that an output made.
 *
 * @param path relative to the output directory, with forward slashes
 * @param text the whole text, with LF line ends
 */
public record GeneratedFile(String path, String text) {
}
