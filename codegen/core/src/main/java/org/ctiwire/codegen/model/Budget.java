package org.ctiwire.codegen.model;

import java.util.List;
import org.ctiwire.codegen.source.SourceRange;

/**
 * A limit on the bytes that several fields of one message take together, their data alone.
 *
 * @param name   our name for it
 * @param limit  in bytes
 * @param fields the fields that share it
 * @param doc    our description
 * @param range  its place in the spec
 */
public record Budget(String name, int limit, List<String> fields, String doc, SourceRange range) {

    public Budget {
        fields = List.copyOf(fields);
    }
}
