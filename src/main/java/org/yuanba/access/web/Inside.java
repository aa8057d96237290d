package org.yuanba.access.web;

import java.util.regex.Pattern;

/** Addresses inside Yuanba, so that a link to the sign-in page cannot lead elsewhere afterwards. */
final class Inside {

    private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[\\p{L}\\p{N}/?=&%.,:+~_-]*");

    private Inside() {}

    /** The address, or the first page when it is not one of ours or is the sign-in page itself. */
    static String address(String asked) {
        return asked.length() <= 500 && PATH.matcher(asked).matches() && !asked.startsWith("/sign-") ? asked : "/";
    }
}
