package org.ctiwire.cli.decode;

import java.util.ArrayList;
import java.util.List;

/** Counts what a run has met, for the line that sums it up. */
final class Tally {

    private long messages;
    private long malformed;
    private long problems;
    private long missingBytes;
    private long packetsPassedOver;
    private long complaints;

    void message(int problemsInIt) {
        messages++;
        problems += problemsInIt;
    }

    void malformed() {
        malformed++;
    }

    void missing(long bytes) {
        missingBytes += bytes;
    }

    void passedOver(long packets) {
        packetsPassedOver += packets;
    }

    void complaint() {
        complaints++;
    }

    long messages() {
        return messages;
    }

    /** Such as {@code 12 messages, 1 malformed, 3 problems}; what did not happen is not mentioned, except messages. */
    String text() {
        List<String> parts = new ArrayList<>();
        parts.add(count(messages, "message"));
        if (malformed > 0) {
            parts.add(malformed + " malformed");
        }
        if (problems > 0) {
            parts.add(count(problems, "problem"));
        }
        if (missingBytes > 0) {
            parts.add(count(missingBytes, "byte") + " not read");
        }
        if (packetsPassedOver > 0) {
            parts.add(count(packetsPassedOver, "packet") + " passed over");
        }
        if (parts.size() == 1) {
            parts.add(complaints == 0 ? "nothing wrong" : count(complaints, "complaint"));
        }
        return String.join(", ", parts);
    }

    static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
