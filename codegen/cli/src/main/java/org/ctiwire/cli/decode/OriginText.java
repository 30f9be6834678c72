package org.ctiwire.cli.decode;

/** Where a message comes from, for people. */
final class OriginText {

    private OriginText() {
    }

    /** Time and sender with a blank behind each, such as {@code 2024-05-01T10:00:00Z client 10.0.0.1:4000-... }. */
    static String of(Origin origin) {
        StringBuilder text = new StringBuilder();
        origin.time().ifPresent(time -> text.append(time).append(' '));
        origin.connection().ifPresent(connection -> text.append(connection).append(' '));
        origin.sender().ifPresent(sender -> text.append("from ").append(sender).append(' '));
        return text.toString();
    }
}
