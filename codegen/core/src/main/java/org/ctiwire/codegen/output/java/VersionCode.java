package org.ctiwire.codegen.output.java;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ctiwire.codegen.model.VersionRange;

/** Code that depends on the version of a session. */
final class VersionCode {

    private VersionCode() {
    }

    /**
     * A condition such as {@code version >= 19}; empty where it always holds.
     *
     * @param variable the variable that holds the version
     * @param ranges   the versions for which it holds
     * @param all      the versions that can occur
     */
    static Optional<CodeBlock> condition(String variable, List<VersionRange> ranges, VersionRange all) {
        List<VersionRange> merged = merge(ranges);
        if (merged.size() == 1 && merged.get(0).contains(all)) {
            return Optional.empty();
        }
        List<CodeBlock> alternatives = new ArrayList<>();
        for (VersionRange range : merged) {
            List<CodeBlock> bounds = new ArrayList<>();
            if (range.first() > all.first()) {
                bounds.add(CodeBlock.of("$N >= $L", variable, range.first()));
            }
            if (range.last() < all.last()) {
                bounds.add(CodeBlock.of("$N <= $L", variable, range.last()));
            }
            alternatives.add(CodeBlock.join(bounds, " && "));
        }
        return Optional.of(CodeBlock.join(alternatives, " || "));
    }

    /**
     * An expression such as {@code version >= 20 ? 41 : 40}: for each version the value of the range it lies in.
     */
    static CodeBlock choose(String variable, TreeMap<VersionRange, CodeBlock> values) {
        TreeMap<VersionRange, CodeBlock> different = new TreeMap<>();
        for (var entry : values.entrySet()) {
            var last = different.lastEntry();
            if (last == null || !last.getValue().equals(entry.getValue())) {
                different.put(entry.getKey(), entry.getValue());
            }
        }
        CodeBlock expression = different.firstEntry().getValue();
        for (var entry : different.tailMap(different.firstKey(), false).entrySet()) {
            expression = CodeBlock.of("$N >= $L ? $L : $L", variable, entry.getKey().first(), entry.getValue(),
                    expression);
        }
        return expression;
    }

    /** The ranges in order, joined where they touch. */
    static List<VersionRange> merge(List<VersionRange> ranges) {
        List<VersionRange> sorted = ranges.stream().sorted().toList();
        List<VersionRange> merged = new ArrayList<>();
        for (VersionRange range : sorted) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).last() + 1 >= range.first()) {
                merged.set(last, new VersionRange(merged.get(last).first(),
                        Math.max(merged.get(last).last(), range.last())));
            } else {
                merged.add(range);
            }
        }
        return merged;
    }
}
