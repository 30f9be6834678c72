// Generated from the spec of SPECIMEN. Changes here are lost; change the spec.
package org.ctiwire.specimen;

import org.ctiwire.runtime.CompositeView;
import org.ctiwire.runtime.Text;

/**
 * Reads a value of {@code SLOT}, 3 to 51 bytes, where it lies in a message. A value at a place in an array.
 */
public final class SlotView extends CompositeView {
    private long index;

    private final Text name = new Text();

    private final Text value = new Text();

    /**
     * index.
     *
     * <p>{@code UCHAR}.
     */
    public long index() {
        return index;
    }

    /**
     * name.
     *
     * <p>{@code STRING(20)}.
     */
    public Text name() {
        return name;
    }

    /**
     * value.
     *
     * <p>{@code STRING(30)}.
     */
    public Text value() {
        return value;
    }

    @Override
    protected void read() {
        index = nextInteger("index", 1, false);
        nextText("name", name, false);
        nextText("value", value, true);
    }

    @Override
    protected void clear() {
        index = 0;
        empty(name);
        empty(value);
    }

    @Override
    public void appendTo(StringBuilder out) {
        out.append('{');
        out.append("index=");
        out.append(index);
        out.append(", name=");
        name.appendQuoted(out);
        out.append(", value=");
        value.appendQuoted(out);
        out.append('}');
    }
}
