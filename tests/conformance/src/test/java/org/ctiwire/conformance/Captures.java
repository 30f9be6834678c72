package org.ctiwire.conformance;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The captures that were made without any code of this project, and what is in them. */
enum Captures {

    V23(23, "pcapng"), V24(24, "pcap"), V25(25, "pcapng");

    final int version;
    private final String kind;

    Captures(int version, String kind) {
        this.version = version;
        this.kind = kind;
    }

    /** The protocol version of the session. */
    int version() {
        return version;
    }

    String file() {
        return "captures/mixed-v" + version + "." + kind;
    }

    /** The messages in the order they were sent. */
    List<Map<String, Object>> expected() {
        return ProtocolUnderTest.resource("captures/mixed-v" + version + ".expected.jsonl").lines()
                .map(Json::object).toList();
    }

    /** All messages of the newest version behind one another. */
    static byte[] stream() {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        V25.expected().forEach(message -> stream.writeBytes(
                HexFormat.of().parseHex((String) message.get("hex"))));
        return stream.toByteArray();
    }
}
