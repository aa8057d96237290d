package org.yuanba.fund.ledger;

import java.util.List;

/** A movement the ledger does not take: which field, and in words what to do. Nothing was written. */
public class LedgerRefused extends RuntimeException {

    private final String field;
    private final String messageKey;
    private final transient List<Object> arguments;

    /** For this field, with the message key of what to do. */
    public LedgerRefused(String field, String messageKey, Object... arguments) {
        super(field + ": " + messageKey, null, false, false);
        this.field = field;
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    /** Refuses when something is wrong. */
    public static void when(boolean wrong, String field, String messageKey, Object... arguments) {
        if (wrong) {
            throw new LedgerRefused(field, messageKey, arguments);
        }
    }

    /** The field it stands beside. */
    public String field() {
        return field;
    }

    /** Message key of what is wrong and what to do. */
    public String messageKey() {
        return messageKey;
    }

    /** Arguments of the message. */
    public List<Object> arguments() {
        return arguments;
    }
}
