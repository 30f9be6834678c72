package org.ctiwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LiveInputTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    /** An input that comes in pieces, and notes how much was printed before each piece but the first was asked for. */
    private final class Pieces extends InputStream {

        private final Deque<byte[]> pieces;
        private final List<Long> linesBefore = new ArrayList<>();

        Pieces(byte[]... pieces) {
            this.pieces = new ArrayDeque<>(List.of(pieces));
        }

        @Override
        public int read() {
            throw new AssertionError("read by single bytes");
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            linesBefore.add(printed.toString(StandardCharsets.UTF_8).lines().count());
            if (pieces.isEmpty()) {
                return -1;
            }
            byte[] piece = pieces.remove();
            System.arraycopy(piece, 0, bytes, offset, piece.length);
            return piece.length;
        }
    }

    private List<Long> linesBeforeEachRead(byte[]... input) {
        Pieces pieces = new Pieces(input);
        int status = Ctiwire.run(new Streams(pieces, new BufferedOutputStream(printed),
                new PrintWriter(new StringWriter()), false),
                "decode", "--spec", CommandRun.SMALL, "--format", "json", "-");
        assertThat(status).isZero();
        return pieces.linesBefore;
    }

    @Test
    void aMessageInHexIsPrintedBeforeMoreInputIsAwaited() {
        byte[] line = "000000000000000a\n".getBytes(StandardCharsets.US_ASCII);
        assertThat(linesBeforeEachRead(line, line)).startsWith(0L, 1L, 2L);
    }

    @Test
    void aBinaryMessageIsPrintedBeforeMoreInputIsAwaited() {
        byte[] message = HexFormat.of().parseHex("000000000000000a");
        assertThat(linesBeforeEachRead(message, message)).startsWith(0L, 1L, 2L);
    }

    @Property(tries = 300)
    void anyBytesGiveAResultOrComplaints(@ForAll byte[] input) {
        CommandRun run = CommandRun.of(input, "decode", "--spec", CommandRun.SMALL, "--format", "json", "-");
        assertThat(run.err()).doesNotContain("\tat ");
        assertThat(run.status()).isIn(ExitStatus.DONE, ExitStatus.PROBLEMS);
    }
}
