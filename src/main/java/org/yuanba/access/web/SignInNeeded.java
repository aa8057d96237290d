package org.yuanba.access.web;

/** The page needs someone signed in. */
class SignInNeeded extends RuntimeException {

    SignInNeeded() {
        super("sign-in needed", null, false, false);
    }
}
