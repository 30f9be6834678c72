package org.ctiwire.codegen.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FixedLayout;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.VersionRange;

/** Computes where fixed fields lie, for each run of versions in which they lie the same. */
final class LayoutBuilder {

    private LayoutBuilder() {
    }

    static List<FixedLayout> layouts(List<Message.Number> numbers, List<Field> fixed) {
        TreeSet<Integer> starts = new TreeSet<>();
        numbers.forEach(number -> addStarts(starts, number.versions()));
        fixed.forEach(field -> addStarts(starts, field.versions()));
        List<FixedLayout> layouts = new ArrayList<>();
        for (Integer start : starts) {
            if (numbers.stream().anyMatch(number -> number.versions().contains(start))) {
                Integer next = starts.higher(start);
                add(layouts, layout(new VersionRange(start, next == null ? start : next - 1), fixed));
            }
        }
        return layouts;
    }

    private static void addStarts(TreeSet<Integer> starts, VersionRange versions) {
        starts.add(versions.first());
        starts.add(versions.last() + 1);
    }

    private static FixedLayout layout(VersionRange versions, List<Field> fixed) {
        List<FixedLayout.Placed> placed = new ArrayList<>();
        int offset = 0;
        for (Field field : fixed) {
            if (field.versions().contains(versions.first())) {
                int size = field.type().maxSize();
                placed.add(new FixedLayout.Placed(field, offset, size));
                offset = (int) Math.min(Integer.MAX_VALUE / 2, (long) offset + size);
            }
        }
        return new FixedLayout(versions, placed, offset);
    }

    /** Adds a layout, joined with the last one where they touch and are the same. */
    private static void add(List<FixedLayout> layouts, FixedLayout layout) {
        int last = layouts.size() - 1;
        if (last >= 0 && layouts.get(last).fields().equals(layout.fields())
                && layouts.get(last).versions().last() + 1 == layout.versions().first()) {
            VersionRange joined = new VersionRange(layouts.get(last).versions().first(), layout.versions().last());
            layouts.set(last, new FixedLayout(joined, layout.fields(), layout.size()));
        } else {
            layouts.add(layout);
        }
    }
}
