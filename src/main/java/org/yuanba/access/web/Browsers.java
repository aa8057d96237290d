package org.yuanba.access.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** Tells from what a browser says about itself which one it is, in the words of the messages {@code browser.…}. */
final class Browsers {

    private static final Map<String, String> NAMES = words(
            "MicroMessenger",
            "wechat",
            "Edg",
            "edge",
            "Firefox",
            "firefox",
            "HuaweiBrowser",
            "huawei",
            "Chrome",
            "chrome",
            "Safari",
            "safari");
    private static final Map<String, String> SYSTEMS = words(
            "OpenHarmony",
            "harmony",
            "HarmonyOS",
            "harmony",
            "Android",
            "android",
            "iPhone",
            "iphone",
            "iPad",
            "iphone",
            "Windows",
            "windows",
            "Mac OS",
            "mac",
            "Linux",
            "linux");

    private Browsers() {}

    static String name(String said) {
        return first(NAMES, said);
    }

    static String system(String said) {
        return first(SYSTEMS, said);
    }

    private static String first(Map<String, String> words, String said) {
        return words.entrySet().stream()
                .filter(word -> said.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("other");
    }

    private static Map<String, String> words(String... pairs) {
        var words = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], pairs[i + 1]);
        }
        return words;
    }
}
