package org.ctiwire.benchmarks.generated;

import org.ctiwire.benchmarks.workload.Checksums;
import org.ctiwire.runtime.Bytes;
import org.ctiwire.runtime.Text;

/** What is read of a field that a decoder shows. */
final class Views {

    private Views() {
    }

    static int touch(Text text) {
        return text.fieldSize() == 0 ? 0 : Checksums.touch(text.fieldSize(), (byte) text.charAt(0));
    }

    static int touch(Bytes bytes) {
        return bytes.length() == 0 ? 0 : Checksums.touch(bytes.length(), bytes.byteAt(0));
    }

    static int sum(Text text) {
        int sum = 0;
        int length = text.length();
        for (int index = 0; index < length; index++) {
            sum += (byte) text.charAt(index);
        }
        return sum;
    }

    static int sum(Bytes bytes) {
        int sum = 0;
        int length = bytes.length();
        for (int index = 0; index < length; index++) {
            sum += bytes.byteAt(index);
        }
        return sum;
    }

    /** The number that a field holds, without a check of its size: the cursor shows bytes alone. */
    static int number(Bytes bytes) {
        return bytes.byteAt(0) << 24 | (bytes.byteAt(1) & 0xFF) << 16 | (bytes.byteAt(2) & 0xFF) << 8
                | bytes.byteAt(3) & 0xFF;
    }
}
