package org.yuanba.access;

/** The page needs someone signed in: she is sent to the sign-in page. Data says {@link KeyNeeded} instead. */
public class SignInNeeded extends RuntimeException {

    /** Without a reason: the page is not told apart from others. */
    public SignInNeeded() {
        super("sign-in needed", null, false, false);
    }
}
