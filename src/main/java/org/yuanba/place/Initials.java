package org.yuanba.place;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Pinyin initials of a Chinese name: {@code yyxq} for 玉苑小区; letters and digits stay. A character that place names
 * read in more than one way gives more than one reading: 重庆 is found by {@code cq} and by {@code zq}.
 */
public final class Initials {

    private static final int MOST_READINGS = 8;

    /** Characters of several first letters, the one usual in place names first. */
    private static final Map<Integer, String> SEVERAL = Stream.of("""
            重cz 长cz 厦xs 乐ly 行xh 朝cz 单sd 尉yw 六l 蔚yw 泊bp 番fp 宿sx 解jx 仇qc 盖g 会hk 什s 莘xs 叶y 曾z 翟zd 覃qt
            埔pb 堡bp 铺p 车cj 系xj 调dt 弹dt 藏zc 传cz 浚jx 洗x 犍qj 筠jy 盛sc 省sx 石sd 参cs 繁fp 强q 阿ae 柏b 校xj
            栖qx 降jx 巷xh 澄c 夹jg 弄ln 粘zn 佛fb 咀zj 圩wx 合h 卡kq 沈s 炮p 朴p 区q 畜xc 贾j 种zc 漯lt 汤t 镐hg 虹h
            嵊s 都d 给gj 查zc 奇qj 句jg 召zs 吓xh 坻cd 氏sz 峒td 万w 隗wk 渑ms 涡gw 蚌bp 侗dt 剡ys 荥xy 栎ly 陂bp 隰x
            """.split("\\s+"))
            .collect(Collectors.toUnmodifiableMap(entry -> entry.codePointAt(0), entry -> entry.substring(1)));

    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    private static final Map<Integer, String> KNOWN = new ConcurrentHashMap<>();

    private Initials() {}

    /** The initials of the name as place names are usually read, lower case, without blanks and signs. */
    public static String of(String name) {
        return name.codePoints()
                .mapToObj(Initials::letters)
                .filter(letters -> !letters.isEmpty())
                .map(letters -> letters.substring(0, 1))
                .collect(Collectors.joining());
    }

    /** Every reading of the name, each with a blank before it; the usual one first. */
    public static String readings(String name) {
        var readings = new LinkedHashSet<String>();
        readings.add("");
        for (int c : name.codePoints().toArray()) {
            var letters = letters(c);
            if (!letters.isEmpty()) {
                var longer = new LinkedHashSet<String>();
                for (var reading : new ArrayList<>(readings)) {
                    letters.chars()
                            .limit(readings.size() * letters.length() > MOST_READINGS ? 1 : letters.length())
                            .forEach(letter -> longer.add(reading + (char) letter));
                }
                readings = longer;
            }
        }
        return readings.stream()
                .filter(reading -> !reading.isEmpty())
                .map(reading -> " " + reading)
                .collect(Collectors.joining());
    }

    private static String letters(int c) {
        return KNOWN.computeIfAbsent(c, Initials::read);
    }

    private static String read(int c) {
        if (Character.isIdeographic(c)) {
            var several = SEVERAL.get(c);
            if (several != null) {
                return several;
            }
            var pinyin = PINYIN.transliterate(Character.toString(c)).strip();
            return !pinyin.isEmpty() && pinyin.charAt(0) < 128 ? pinyin.substring(0, 1) : "";
        }
        var folded = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        return folded.length() == 1 && Character.isLetterOrDigit(folded.charAt(0)) ? folded : "";
    }
}
