package org.ctiwire.testkit.junit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ctiwire.capture.Direction;
import org.ctiwire.capture.Flow;
import org.ctiwire.capture.Gap;
import org.ctiwire.capture.StreamChunk;
import org.ctiwire.capture.StreamListener;
import org.ctiwire.capture.TcpCapture;
import org.ctiwire.ged188.Ged188Protocol;
import org.ctiwire.runtime.FrameReader;
import org.ctiwire.testkit.message.CtiMessage;

/** The messages of a capture with one connection. */
final class TrafficReading implements StreamListener {

    private final Map<Direction, FrameReader> frames = new EnumMap<>(Direction.class);
    private final List<String> names = new ArrayList<>();
    private final int version;

    private TrafficReading(int version) {
        this.version = version;
    }

    static List<String> messages(Path file, int version) throws IOException {
        TrafficReading reading = new TrafficReading(version);
        try (InputStream in = Files.newInputStream(file)) {
            TcpCapture.read(in, reading);
        }
        return reading.names;
    }

    @Override
    public void chunk(StreamChunk chunk) {
        FrameReader reader = frames.computeIfAbsent(chunk.direction(), direction -> Ged188Protocol.frames());
        reader.feed(chunk.bytes(), 0, chunk.bytes().length);
        while (reader.next()) {
            names.add(CtiMessage.of(reader.array(), reader.offset(), reader.length(), version).name());
        }
    }

    @Override
    public void gap(Gap gap) {
        names.add("gap");
    }

    @Override
    public void closed(Flow flow) {
    }
}
