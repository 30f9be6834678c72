// Generated from the spec of SPECIMEN. Changes here are lost; change the spec.
package org.ctiwire.specimen;

/**
 * The mask of the services that a session asks for: made for a protocol version, it takes no bit that the
 * version does not have. The bits are those of {@link Option}.
 */
public final class SpecimenServices {
    private final int version;

    private long mask;

    private SpecimenServices(int version) {
        this.version = version;
    }

    /**
     * A mask without a bit.
     *
     * @param version the protocol version of the session
     * @return a new mask
     * @throws IllegalArgumentException if the spec does not have that version
     */
    public static SpecimenServices of(int version) {
        if (version < 1 || version > 5) {
            throw new IllegalArgumentException("there is no version " + version + " of SPECIMEN, the spec has 1..5");
        }
        return new SpecimenServices(version);
    }

    /**
     * Adds the service Shop. Takes orders.
     *
     * <p>A session asks for it with EXPRESS, in versions 1..5. Guide: Specimen guide, chapter 2.
     *
     * @return this mask
     * @throws IllegalArgumentException if the version does not have it
     */
    public SpecimenServices shop() {
        return with(0x2L);
    }

    /**
     * Adds the service Survey. Asks the customer.
     *
     * <p>A session asks for it with INSURED, in versions 2..5. Guide: Specimen guide, chapter 1.
     *
     * @return this mask
     * @throws IllegalArgumentException if the version does not have it
     */
    public SpecimenServices survey() {
        return with(0x80000000L);
    }

    /**
     * Adds bits, such as options of the session that are no service.
     *
     * @param bits bits of {@link Option}
     * @return this mask
     * @throws IllegalArgumentException if the version does not have one of them
     */
    public SpecimenServices with(long bits) {
        mask |= check(bits, version);
        return this;
    }

    /**
     * The bits so far.
     *
     * @return the mask
     */
    public long toMask() {
        return mask;
    }

    /**
     * Refuses bits that a version does not have.
     *
     * @param mask the bits
     * @param version the protocol version of the session
     * @return the same bits
     * @throws IllegalArgumentException if the version does not have one of them; it names the bit and the versions that have it
     */
    public static long check(long mask, int version) {
        long unknown = mask;
        unknown &= ~0x1L;
        unknown &= ~0x2L;
        if ((mask & 0x80000000L) != 0 && !(version >= 2)) {
            throw new IllegalArgumentException("protocol version " + version + " does not have INSURED, versions 2..5 do");
        }
        unknown &= ~0x80000000L;
        if (unknown != 0) {
            throw new IllegalArgumentException("Option has no bit 0x" + Long.toHexString(unknown) + " in any version");
        }
        return mask;
    }
}
