package org.yuanba.exchange.reading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares headers as people mean them: 面积（㎡）* and "面 积" are the same. */
final class HeaderText {

    private static final Pattern DECORATION = Pattern.compile("[\\s*:_#、。,./\\\\\"'\\u200B\\uFEFF-]+");
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|【[^】]*】");
    private static final Pattern LOCKED =
            Pattern.compile(".*(身份证|证件号|公民身份|护照|idcard|idnumber|银行卡|银行账号|银行帐号|银行账户|卡号).*");

    private HeaderText() {}

    /** The header bare of decoration, with what stands in brackets. */
    static String whole(String header) {
        return DECORATION
                .matcher(Normalizer.normalize(header, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replace("(", "")
                .replace(")", "");
    }

    /** The header bare of decoration and of what stands in brackets. */
    static String bare(String header) {
        var narrow = Normalizer.normalize(header, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return DECORATION.matcher(BRACKETS.matcher(narrow).replaceAll("")).replaceAll("");
    }

    /** Whether the column holds identity or account numbers, which Yuanba does not take. */
    static boolean isLocked(String header) {
        return LOCKED.matcher(whole(header)).matches();
    }
}
