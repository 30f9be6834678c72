package org.ctiwire.runtime;

/**
 * How characters become bytes. The guide says US-ASCII; what a site's servers carry beyond it is the user's choice.
 * Encoding allocates nothing.
 */
public enum TextEncoding {

    /** One byte for each character up to 0x7F. */
    US_ASCII(0x7F),
    /** One byte for each character up to 0xFF. */
    ISO_8859_1(0xFF),
    /** One to four bytes for each character. */
    UTF_8(Character.MAX_CODE_POINT);

    /** A bit that only -1 has, which is what NUL is followed by downwards. */
    private static final int NUL_TELLER = 1 << 30;

    private final int largest;

    TextEncoding(int largest) {
        this.largest = largest;
    }

    /** Whether each character is one byte, so that a text has as many bytes as characters. */
    boolean isSingleByte() {
        return this != UTF_8;
    }

    /**
     * Writes a text of which each character is one byte.
     *
     * @return whether it has no other character, and no NUL
     */
    boolean writeSingleBytes(CharSequence text, byte[] buffer, int offset) {
        return (text instanceof String string ? writeSingleBytes(string, buffer, offset)
                : writeCharacters(text, buffer, offset)) <= largest;
    }

    /** The loop of {@link #writeCharacters} where the virtual machine knows what the characters come from. */
    private static int writeSingleBytes(String text, byte[] buffer, int offset) {
        int all = 0;
        int length = text.length();
        for (int index = 0; index < length; index++) {
            int character = text.charAt(index);
            buffer[offset + index] = (byte) character;
            all |= character | character - 1 & NUL_TELLER;
        }
        return all;
    }

    /** All bits that a character has, joined by a bit above all characters when one of them is NUL. */
    private static int writeCharacters(CharSequence text, byte[] buffer, int offset) {
        int all = 0;
        int length = text.length();
        for (int index = 0; index < length; index++) {
            int character = text.charAt(index);
            buffer[offset + index] = (byte) character;
            all |= character | character - 1 & NUL_TELLER;
        }
        return all;
    }

    /** The number of bytes of a text, or -1 where it has a character that cannot be encoded, NUL among them. */
    public int length(CharSequence text) {
        int bytes = 0;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == 0 || character > largest) {
                return -1;
            }
            if (this != UTF_8 || character < 0x80) {
                bytes++;
            } else if (character < 0x800) {
                bytes += 2;
            } else if (!Character.isSurrogate(character)) {
                bytes += 3;
            } else if (isPair(text, index)) {
                bytes += 4;
                index++;
            } else {
                return -1;
            }
        }
        return bytes;
    }

    /** Writes a text whose {@link #length} is not -1; returns the offset behind it. */
    int write(CharSequence text, byte[] buffer, int offset) {
        int at = offset;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (this != UTF_8 || character < 0x80) {
                buffer[at++] = (byte) character;
            } else if (character < 0x800) {
                buffer[at++] = (byte) (0xC0 | character >> 6);
                buffer[at++] = continuation(character);
            } else if (!Character.isSurrogate(character)) {
                buffer[at++] = (byte) (0xE0 | character >> 12);
                buffer[at++] = continuation(character >> 6);
                buffer[at++] = continuation(character);
            } else {
                int codePoint = Character.toCodePoint(character, text.charAt(++index));
                buffer[at++] = (byte) (0xF0 | codePoint >> 18);
                buffer[at++] = continuation(codePoint >> 12);
                buffer[at++] = continuation(codePoint >> 6);
                buffer[at++] = continuation(codePoint);
            }
        }
        return at;
    }

    private static byte continuation(int bits) {
        return (byte) (0x80 | bits & 0x3F);
    }

    private static boolean isPair(CharSequence text, int index) {
        return Character.isHighSurrogate(text.charAt(index)) && index + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(index + 1));
    }
}
