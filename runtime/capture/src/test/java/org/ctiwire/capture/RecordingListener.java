package org.ctiwire.capture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps what reassembly tells, and refuses what it must never tell.
 */
final class RecordingListener implements StreamListener {

    record Stream(Flow flow, Direction direction) {
    }

    final Map<Stream, ByteArrayOutputStream> streams = new LinkedHashMap<>();
    final List<StreamChunk> chunks = new ArrayList<>();
    final List<Gap> gaps = new ArrayList<>();
    final List<Flow> closed = new ArrayList<>();
    final List<SkippedPacket> skipped = new ArrayList<>();

    @Override
    public void chunk(StreamChunk chunk) {
        requireOpen(chunk.flow());
        if (chunk.bytes().length == 0) {
            throw new AssertionError("an empty chunk");
        }
        chunks.add(chunk);
        streams.computeIfAbsent(new Stream(chunk.flow(), chunk.direction()), key -> new ByteArrayOutputStream())
                .writeBytes(chunk.bytes());
    }

    @Override
    public void gap(Gap gap) {
        requireOpen(gap.flow());
        if (gap.size() < 1) {
            throw new AssertionError("a gap of " + gap.size());
        }
        gaps.add(gap);
    }

    @Override
    public void closed(Flow flow) {
        requireOpen(flow);
        closed.add(flow);
    }

    @Override
    public void skipped(SkippedPacket packet) {
        skipped.add(packet);
    }

    /** The stream of a direction of the capture's nth connection, as bytes. */
    byte[] bytes(int flow, Direction direction) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        streams.forEach((stream, bytes) -> {
            if (stream.flow().number() == flow && stream.direction() == direction) {
                all.writeBytes(bytes.toByteArray());
            }
        });
        return all.toByteArray();
    }

    String text(int flow, Direction direction) {
        return new String(bytes(flow, direction), StandardCharsets.ISO_8859_1);
    }

    List<Long> gapSizes() {
        return gaps.stream().map(Gap::size).toList();
    }

    private void requireOpen(Flow flow) {
        if (closed.contains(flow)) {
            throw new AssertionError("told after the close of " + flow);
        }
    }
}
