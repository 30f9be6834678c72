package org.ctiwire.codegen.output;

import java.util.List;
import org.ctiwire.codegen.model.Protocol;

/** Something that is derived from a protocol. The same protocol always gives the same files. */
public interface Output {

    /** The name that the command and the plugin know it by. */
    String name();

    /** One sentence about what it makes. */
    String description();

    /** Makes the files. */
    List<GeneratedFile> generate(Protocol protocol);
}
