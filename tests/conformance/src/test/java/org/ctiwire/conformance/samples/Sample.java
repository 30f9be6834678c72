package org.ctiwire.conformance.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.ctiwire.capture.CaptureWriter;
import org.ctiwire.capture.PcapWriter;
import org.ctiwire.capture.PcapngWriter;

/** The committed samples, and how each is made. */
enum Sample {

    INBOUND_CALL("inbound-call.pcapng", InboundCall::inVersion25, PcapngWriter::new),
    INBOUND_CALL_V14("inbound-call-v14.pcap", InboundCall::inVersion14, PcapWriter::new);

    private interface Format {
        CaptureWriter writer(OutputStream out) throws IOException;
    }

    private final String fileName;
    private final Supplier<SampleConversation> conversation;
    private final Format format;

    Sample(String fileName, Supplier<SampleConversation> conversation, Format format) {
        this.fileName = fileName;
        this.conversation = conversation;
        this.format = format;
    }

    /** Where it is committed; tests run in the folder of their module. */
    Path file() {
        return Path.of("..", "samples", fileName);
    }

    SampleConversation conversation() {
        return conversation.get();
    }

    /** The bytes of the file, made anew. */
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CaptureWriter writer = format.writer(bytes)) {
            conversation().writeTo(writer);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
