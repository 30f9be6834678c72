package org.ctiwire.codegen.model;

/**
 * Protocol versions from a first to a last, both included.
 *
 * @param first the first version
 * @param last  the last version, not before the first
 */
public record VersionRange(int first, int last) implements Comparable<VersionRange> {

    public VersionRange {
        if (first > last) {
            throw new IllegalArgumentException("versions " + first + " to " + last);
        }
    }

    public boolean contains(int version) {
        return first <= version && version <= last;
    }

    public boolean contains(VersionRange other) {
        return first <= other.first && other.last <= last;
    }

    public boolean overlaps(VersionRange other) {
        return first <= other.last && other.first <= last;
    }

    @Override
    public int compareTo(VersionRange other) {
        return first != other.first ? Integer.compare(first, other.first) : Integer.compare(last, other.last);
    }

    /** {@code 9..25}, or {@code 14} for a single version. */
    @Override
    public String toString() {
        return first == last ? Integer.toString(first) : first + ".." + last;
    }
}
