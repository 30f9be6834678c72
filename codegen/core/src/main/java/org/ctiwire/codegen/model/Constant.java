package org.ctiwire.codegen.model;

import org.ctiwire.codegen.source.SourceRange;

/**
 * A named number of the protocol, such as a limit or a special value.
 *
 * @param name   the guide's name
 * @param number unsigned, up to 0xFFFFFFFF
 * @param doc    our description
 * @param range  its place in the spec
 */
public record Constant(String name, long number, String doc, SourceRange range) {
}
