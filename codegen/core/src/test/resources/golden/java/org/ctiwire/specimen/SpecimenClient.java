// Generated from the spec of SPECIMEN. Changes here are lost; change the spec.
package org.ctiwire.specimen;

import org.ctiwire.runtime.RequestPort;
import org.ctiwire.runtime.TextEncoding;

/**
 * The clients of every service, for one session. Safe for use by several threads.
 */
public final class SpecimenClient {
    private final ShopClient shop;

    private final LobbyClient lobby;

    /**
     * Makes a client whose texts are US-ASCII.
     *
     * @param port the session
     */
    public SpecimenClient(RequestPort port) {
        this(port, TextEncoding.US_ASCII);
    }

    /**
     * Makes a client.
     *
     * @param port the session
     * @param textEncoding how texts become bytes
     */
    public SpecimenClient(RequestPort port, TextEncoding textEncoding) {
        shop = new ShopClient(port, textEncoding);
        lobby = new LobbyClient(port, textEncoding);
    }

    /**
     * The service Shop. Takes orders.
     *
     * <p>A session asks for it with EXPRESS, in versions 1..5. Guide: Specimen guide, chapter 2.
     *
     * @return its client, the same at every call
     */
    public ShopClient shop() {
        return shop;
    }

    /**
     * The service Lobby. Is open to everybody.
     *
     * <p>Every session has it, in versions 1..5. Guide: Specimen guide, chapter 1.
     *
     * @return its client, the same at every call
     */
    public LobbyClient lobby() {
        return lobby;
    }
}
