package org.ctiwire.runtime;

/** The base of generated encoders for the entries of a list or the records of a message. */
public abstract class GroupEncoder extends FieldWriter {

    private final MessageEncoder message;
    private int entries;

    /**
     * @param message the encoder of the message that holds the entries
     * @param slots   the number of fields of an entry, counted from slot 1
     */
    protected GroupEncoder(MessageEncoder message, int slots) {
        super(slots);
        this.message = message;
    }

    /** The encoder of the message that holds the entries. */
    @Override
    protected final MessageEncoder message() {
        return message;
    }

    /** The protocol version of the session. */
    protected final int version() {
        return message.version;
    }

    final void forgetEntries() {
        entries = 0;
        forgetFields();
    }

    /** Starts an entry and returns its number, counted from 1. */
    protected final int nextEntry() {
        forgetFields();
        entries++;
        return entries;
    }

    /** Refuses a field that is given before the first entry. */
    protected final void inEntry(String field) {
        if (entries == 0) {
            throw message.refused(field, "belongs to an entry, and none was added");
        }
    }
}
