package org.yuanba.access;

/** The page needs someone signed in: pages send her to the sign-in page, data answers 401. */
public class SignInNeeded extends RuntimeException {

    /** Without a reason: the page is not told apart from others. */
    public SignInNeeded() {
        super("sign-in needed", null, false, false);
    }
}
