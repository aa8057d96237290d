package org.yuanba.web;

/** What was asked for does not exist, or not for this reader: the page says 404. */
public class NotHere extends RuntimeException {

    /** Without a reason: none is shown. */
    public NotHere() {
        super("not here", null, false, false);
    }
}
