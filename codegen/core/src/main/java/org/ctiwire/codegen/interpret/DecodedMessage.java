package org.ctiwire.codegen.interpret;

import java.util.List;
import java.util.Optional;

/**
 * A message with its values. It holds everything that {@link MessageWriter} needs to write the same bytes again.
 *
 * @param name          the guide's name, or {@code TYPE_} and the number
 * @param type          the message number
 * @param version       the protocol version it was read with
 * @param layoutVersion the version whose fixed part it has; another than {@code version} only for a message that the
 *                      spec reads as another version when its body is short
 * @param fixed         the fixed fields, in wire order
 * @param floating      the floating fields, in wire order
 * @param body          all bytes behind the header; present exactly when the fields are not known
 * @param problems      what does not follow the spec and could still be read
 */
public record DecodedMessage(String name, long type, int version, int layoutVersion, List<DecodedField> fixed,
                             List<DecodedField> floating, Optional<Value.BytesValue> body, List<Problem> problems) {

    public DecodedMessage {
        fixed = List.copyOf(fixed);
        floating = List.copyOf(floating);
        problems = List.copyOf(problems);
    }

    /** The name of a message that has none. */
    public static String nameOf(long type) {
        return "TYPE_" + type;
    }
}
