package org.ctiwire.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the generated codecs must reach.
 *
 * @param work       what is done
 * @param generated  ours; the fastest counts
 * @param comparison against hand-written code, or what else the work is measured by
 * @param sbe        against SBE
 */
public record Requirement(String work, List<String> generated, Bound comparison, Bound sbe) {

    private static final List<String> HAND_DECODERS = List.of("HandTwoReads", "HandOneRead", "HandSlots", "HandEarlyStop");
    private static final List<String> ONE_PASS = List.of("HandTwoReads", "HandOneRead", "HandSlots");

    /** All of them, over arrays but for the direct buffers. */
    public static List<Requirement> all() {
        List<Requirement> all = new ArrayList<>();
        all.add(decode("fixed fields only", "fixedOnly", 1.05, 0.6, "GeneratedFlyweight"));
        all.add(decode("3 of 22", "threeFields", 0.8, 0.9, "GeneratedFlyweight", "GeneratedSelection"));
        all.add(new Requirement("3 of 22 by hand-written without early stop",
                all("threeFields", List.of("GeneratedFlyweight", "GeneratedSelection")),
                new Bound(all("threeFields", ONE_PASS), 0.8), Bound.NONE));
        all.add(decode("locate all, random access", "locateAll", 1.15, 0.95, "GeneratedFlyweight"));
        all.add(decode("every byte, visitor", "everyByte", 0.95, 0.65, "GeneratedVisitor"));
        all.add(new Requirement("every byte, visitor by hand-written table", all("everyByte", List.of("GeneratedVisitor")),
                new Bound(List.of("HandTable.everyByte"), 0), Bound.NONE));
        all.add(decode("every byte, cursor", "everyByte", 0, 0, "GeneratedCursor"));
        all.add(decode("every byte, random access", "everyByte", 1.2, 0.9, "GeneratedFlyweight"));
        all.add(new Requirement("encode", List.of("GeneratedEncode.encode"),
                new Bound(List.of("HandEncodeTwoWrites.encode", "HandEncodeOneWrite.encode"), 1.1),
                new Bound(List.of("SbeEncode.encode"), 0.6)));
        all.add(new Requirement("encode by hand-written with checks", List.of("GeneratedEncode.encode"),
                new Bound(List.of("HandEncodeChecked.encode"), 0), Bound.NONE));
        all.add(new Requirement("encode from Strings", List.of("GeneratedEncode.encodeStrings"),
                new Bound(List.of("HandEncodeOneWrite.encodeStrings"), 0),
                new Bound(List.of("SbeEncode.encodeStrings"), 0)));
        for (String work : List.of("fixedOnly", "threeFields", "locateAll", "everyByte")) {
            all.add(direct("accessors", work, "GeneratedFlyweightDirectBuffer", "GeneratedFlyweight"));
        }
        all.add(direct("selection", "threeFields", "GeneratedSelectionDirectBuffer", "GeneratedSelection"));
        all.add(direct("cursor", "everyByte", "GeneratedCursorDirectBuffer", "GeneratedCursor"));
        all.add(direct("visitor", "everyByte", "GeneratedVisitorDirectBuffer", "GeneratedVisitor"));
        all.add(direct("encoder", "encode", "GeneratedEncodeDirect", "GeneratedEncode"));
        all.add(new Requirement("every message type, dispatcher by direct call", List.of("Dispatch.dispatcher"),
                new Bound(List.of("Dispatch.direct"), 1.15), Bound.NONE));
        return all;
    }

    private static Requirement decode(String work, String method, double limit, double sbeLimit, String... generated) {
        return new Requirement(work, all(method, List.of(generated)), new Bound(all(method, HAND_DECODERS), limit),
                new Bound(List.of("SbeArray." + method), sbeLimit));
    }

    private static Requirement direct(String how, String method, String direct, String array) {
        return new Requirement("direct by array: " + method + ", " + how, List.of(direct + "." + method),
                new Bound(List.of(array + "." + method), 1.25), Bound.NONE);
    }

    private static List<String> all(String method, List<String> classes) {
        return classes.stream().map(name -> name + "." + method).toList();
    }

    /** Its line of the table. */
    List<String> columns(Measurements measurements) {
        Optional<Fastest> ours = Fastest.of(generated, measurements);
        List<String> columns = new ArrayList<>(List.of(work, ours.map(Fastest::toString).orElse("not measured")));
        if (ours.isPresent()) {
            columns.addAll(comparison.columns(ours.get().time(), measurements));
            columns.addAll(sbe.columns(ours.get().time(), measurements));
        }
        return columns;
    }
}
