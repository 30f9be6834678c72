package org.ctiwire.codegen.model;

import org.ctiwire.codegen.source.SourceRange;

/**
 * A tag constant of the guide.
 *
 * @param name     the constant
 * @param number   the tag
 * @param versions the protocol versions that give the number this name
 * @param doc      our description
 * @param range    its place in the spec
 */
public record Tag(String name, int number, VersionRange versions, String doc, SourceRange range) {
}
