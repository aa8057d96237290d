package org.yuanba.member.pledge;

import java.util.regex.Pattern;

/** A public page never shows how somebody belongs to the Party's organisations (brief C5): the words may not either. */
final class ShowsNoCategory {

    private static final Pattern CATEGORIES = Pattern.compile("直管|在职|流动|退休安置|预备党员|正式党员|组织关系");

    private ShowsNoCategory() {}

    static boolean holds(String words) {
        return !CATEGORIES.matcher(words).find();
    }
}
