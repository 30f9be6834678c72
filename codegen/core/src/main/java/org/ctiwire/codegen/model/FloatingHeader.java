package org.ctiwire.codegen.model;

/**
 * The header of a floating field in a range of versions: the tag, then the length of the data alone.
 *
 * @param versions   the versions that use it
 * @param tagSize    1 or 2 bytes, unsigned
 * @param lengthSize 1 or 2 bytes, unsigned
 */
public record FloatingHeader(VersionRange versions, int tagSize, int lengthSize) {

    /** The bytes in front of the data. */
    public int size() {
        return tagSize + lengthSize;
    }

    /** The largest tag that can be written. */
    public int maxTag() {
        return (1 << (8 * tagSize)) - 1;
    }

    /** The largest length that can be written. */
    public int maxLength() {
        return (1 << (8 * lengthSize)) - 1;
    }
}
