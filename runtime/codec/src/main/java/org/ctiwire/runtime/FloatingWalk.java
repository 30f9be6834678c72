package org.ctiwire.runtime;

/** Goes over floating fields and keeps where those lie that somebody wants. */
final class FloatingWalk {

    /** To want every field that the table knows. */
    static final int ALL = 0;

    private static final int PLACE_BITS = FloatingFields.LENGTH_BITS;
    private static final int HEADER = WideHeader.SIZE;

    private FloatingWalk() {
    }

    /**
     * Keeps for each wanted field (offset of the data from the start of the message) << 16 | length, of the first one
     * with its tag; what was kept of a field that is not found is nothing.
     *
     * <p>It is one long method on purpose: what has more than 325 bytes of code, the virtual machine compiles by itself.
     * As a part of its callers these loops share the registers with whatever those keep, and take half as long again.
     * {@code MethodSizesTest} watches.
     *
     * @param start  where the message starts in the array
     * @param from   where its floating fields start
     * @param end    where it ends
     * @param table  the place of each tag, 0 for those that nobody wants; when not all are wanted, its size is a power of
     *               two
     * @param places the places; what is at 0 means nothing, but when not all are wanted the bits of those not found
     * @param wanted {@link #ALL}, or a bit for each place: it stops when all of them are found
     * @return the end, when all fields that it met are whole, else where the first is that runs past the end
     */
    static int find(byte[] bytes, int start, int from, int end, FloatingLayout layout, byte[] table, int[] places,
                    int wanted) {
        int position = from;
        int missing = wanted;
        int last = end - layout.headerSize();
        if (wanted == ALL || !layout.isWide()) {
            for (int place = 0; place < places.length; place++) {
                places[place] = 0;
            }
        }
        if (!layout.isWide()) {
            while (position <= last) {
                int data = position + layout.headerSize();
                int length = layout.length(bytes, position);
                if (length > end - data) {
                    break;
                }
                int tag = layout.tag(bytes, position);
                int place = tag < table.length ? table[tag] : 0;
                if (places[place] == 0) {
                    places[place] = data - start << PLACE_BITS | length;
                    missing &= ~(1 << place);
                    if (missing == 0 && wanted != ALL) {
                        position = end;
                        break;
                    }
                }
                position = data + length;
            }
            places[0] = missing;
            return position;
        }
        // Not the constant: the compiler would add it behind the length, and each field waits for both.
        int step = layout.headerSize();
        if (wanted == ALL) {
            while (position <= last) {
                int header = WideHeader.read(bytes, position);
                int next = position + step + WideHeader.lowByteOfLength(header);
                if (WideHeader.isLong(header)) {
                    next += WideHeader.highByteOfLength(header);
                }
                if (next > end) {
                    break;
                }
                int tag = WideHeader.tag(header);
                int place = tag < table.length ? table[tag] : 0;
                if (places[place] == 0) {
                    places[place] = position + HEADER - start << PLACE_BITS | next - position - HEADER;
                }
                position = next;
            }
            return position;
        }
        // Nobody can foretell whether a tag lies in a short table, so it is not asked for each field.
        while (position <= last) {
            int header = WideHeader.read(bytes, position);
            int next = position + step + WideHeader.lowByteOfLength(header);
            if (WideHeader.isLong(header)) {
                next += WideHeader.highByteOfLength(header);
            }
            if (next > end) {
                break;
            }
            int tag = WideHeader.tag(header);
            int place = table[tag & table.length - 1];
            int found = 1 << place & missing;
            if (found != 0 && tag < table.length) {
                places[place] = position + HEADER - start << PLACE_BITS | next - position - HEADER;
                missing ^= found;
                if (missing == 0) {
                    position = end;
                    break;
                }
            }
            position = next;
        }
        places[0] = missing;
        return position;
    }
}
