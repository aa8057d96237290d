package org.yuanba.compound.structure;

/** A part of a compound cannot be written as asked; the message says why and what to do. */
public class PartRefused extends RuntimeException {

    private final String field;
    private final String messageKey;

    PartRefused(String field, String messageKey) {
        super(messageKey, null, false, false);
        this.field = field;
        this.messageKey = messageKey;
    }

    /** The field to mark. */
    public String field() {
        return field;
    }

    /** Key of the sentence. */
    public String messageKey() {
        return messageKey;
    }
}
