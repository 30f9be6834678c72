package org.ctiwire.runtime;

/** A view as the generator would write it: a UCHAR, a text and a text whose NUL may be missing. */
final class PairView extends CompositeView {

    private long index;
    private final Text name = new Text();
    private final Text value = new Text();

    long index() {
        return index;
    }

    Text name() {
        return name;
    }

    Text value() {
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
        out.append(index).append(':');
        name.appendTo(out);
        out.append('=');
        value.appendTo(out);
    }
}
