package org.ctiwire.benchmarks.generated;

import org.ctiwire.benchmarks.workload.Checksums;
import org.ctiwire.runtime.Bytes;
import org.ctiwire.runtime.FloatingCursor;
import org.ctiwire.runtime.FloatingSelection;
import org.ctiwire.runtime.Text;

/** What is read of a field that a decoder shows, where it lies. */
final class Views {

    private Views() {
    }

    static int touch(Text text) {
        return Checksums.touch(text.array(), text.arrayOffset(), text.fieldSize());
    }

    static int touch(Bytes bytes) {
        return Checksums.touch(bytes.array(), bytes.arrayOffset(), bytes.length());
    }

    static int touch(FloatingCursor field) {
        return Checksums.touch(field.array(), field.offset(), field.length());
    }

    static int touch(FloatingSelection selection, int index) {
        return Checksums.touch(selection.array(), selection.offset(index), selection.length(index));
    }

    static int sum(Text text) {
        return Checksums.sum(text.array(), text.arrayOffset(), text.fieldSize());
    }

    static int sum(Bytes bytes) {
        return Checksums.sum(bytes.array(), bytes.arrayOffset(), bytes.length());
    }

    static int sum(FloatingCursor field) {
        return Checksums.sum(field.array(), field.offset(), field.length());
    }
}
