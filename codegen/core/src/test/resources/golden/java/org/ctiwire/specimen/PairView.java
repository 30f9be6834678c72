// Generated from the spec of SPECIMEN. Changes here are lost; change the spec.
package org.ctiwire.specimen;

import org.ctiwire.runtime.CompositeView;
import org.ctiwire.runtime.Text;

/**
 * Reads a value of {@code PAIR}, 2 to 40 bytes, where it lies in a message. A name and its value.
 */
public final class PairView extends CompositeView {
    private final Text name = new Text();

    private final Text value = new Text();

    /**
     * What the value is called.
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
        nextText("name", name, false);
        nextText("value", value, true);
    }

    @Override
    protected void clear() {
        empty(name);
        empty(value);
    }

    @Override
    public void appendTo(StringBuilder out) {
        out.append('{');
        out.append("name=");
        name.appendQuoted(out);
        out.append(", value=");
        value.appendQuoted(out);
        out.append('}');
    }
}
