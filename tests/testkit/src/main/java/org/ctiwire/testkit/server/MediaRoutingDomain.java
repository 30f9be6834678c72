package org.ctiwire.testkit.server;

/** The one kind of work that the simulated agents do. */
enum MediaRoutingDomain {
    VOICE(1, "Cisco_Voice");

    private final int id;
    private final String title;

    MediaRoutingDomain(int id, String title) {
        this.id = id;
        this.title = title;
    }

    /** Its number in the configuration. */
    int id() {
        return id;
    }

    /** Its name in the configuration. */
    String title() {
        return title;
    }
}
