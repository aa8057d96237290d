package org.yuanba.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.yuanba.person.PublicationGate.Finding;
import org.yuanba.person.PublicationGate.Kind;

/**
 * A flat such as 3栋2单元501 in the same sentence as somebody's name. The flat alone may stand (a roll shows room and
 * area), the name alone may stand with consent; together they tell who lives behind which door.
 */
final class HomeWithName {

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘"
            + "杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温"
            + "芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁";
    private static final String HONORIFICS = "师傅|孃孃|嬢嬢|先生|女士|大爷|大妈|婆婆|爷爷|奶奶|阿姨|叔叔|大叔|老师|同志|某某|某";
    private static final Pattern FLAT = Pattern.compile(
            "[0-9一二三四五六七八九十]{1,3} ?(?:栋|幢|号楼|座) ?[0-9一二三四五六七八九十]{1,3} ?单元 ?(?:附?[0-9]{1,4}|[一二三四五六七八九十]{1,3}楼)(?:[室号户房])?"
                    + "|[0-9]{1,3} ?(?:栋|幢|号楼|座) ?[0-9]{3,4}(?:[室号户房])?"
                    + "|[0-9一二三四五六七八九十]{1,3} ?单元 ?[0-9]{3,4}(?:[室号户房])?"
                    + "|(?<![0-9-])[0-9]{1,2}-[0-9]{1,2}-[0-9]{3,4}(?![0-9-])");
    private static final Pattern NAME = Pattern.compile("(?:业主|住户|居民|户主|租户|租客|联系人|姓名|产权人|房主)(?:为|是|姓名)?[: ]?"
            + "([" + SURNAMES + "]\\p{IsHan}{1,2})"
            + "|([" + SURNAMES + "]\\p{IsHan}{0,2}?(?:" + HONORIFICS + "))"
            + "|(?<!\\p{IsHan})([" + SURNAMES + "]\\p{IsHan}{1,2})(?!\\p{IsHan})"
            + "|(?<=[0-9室号户房])([" + SURNAMES + "]\\p{IsHan}{1,2})(?!\\p{IsHan})"
            + "|(?<!\\p{IsHan})([" + SURNAMES + "]\\p{IsHan}{1,2})(?=家|住|的|欠|在|因|反映|同意|不同意|未|已)");
    private static final Set<String> NOT_NAMES = Set.of(
            "高层", "石材", "方便", "安装", "安全", "施工", "马路", "路灯", "路面", "成都", "成立", "时间", "时候", "关于", "关闭", "向上", "文明", "任何",
            "易燃", "温馨", "项目", "管道", "管网", "万元", "常见", "成果", "安静", "于是", "左右", "左侧", "白天", "金额", "严禁", "位于", "查漏", "江安",
            "金牛", "武侯", "成华", "青羊", "高新", "毛坯", "苗木", "童装", "游乐", "方案", "段落", "程序", "许可", "白色", "黄色", "夏季", "项目部",
            "施工队", "安装队", "管理员", "安全员", "成交", "易堵", "雷雨", "洪水", "田园", "温度", "路口");
    private static final int WITHIN = 60;
    private static final String ENDS = "。;；\n!！?？";

    private HomeWithName() {}

    static List<Finding> in(String plain, Set<String> allowedPhones) {
        var found = new ArrayList<Finding>();
        var flat = FLAT.matcher(plain);
        while (flat.find()) {
            var from = startOfSentence(plain, flat.start());
            var to = endOfSentence(plain, flat.end());
            if (hasName(plain.substring(from, to))) {
                found.add(new Finding(Kind.HOME_WITH_NAME, flat.start(), flat.end(), maskOf(flat.group())));
            }
        }
        return found;
    }

    private static boolean hasName(String sentence) {
        return NAME.matcher(sentence).results().anyMatch(match -> {
            for (int i = 1; i <= match.groupCount(); i++) {
                if (match.group(i) != null && !NOT_NAMES.contains(match.group(i))) {
                    return true;
                }
            }
            return false;
        });
    }

    private static String maskOf(String flat) {
        var below = flat.replaceFirst("^([0-9一二三四五六七八九十]{1,3} ?(?:栋|幢|号楼|座)).*", "$1");
        return below.equals(flat) ? "**" : below + "**";
    }

    private static int startOfSentence(String text, int at) {
        int i = at;
        while (i > 0 && at - i < WITHIN && ENDS.indexOf(text.charAt(i - 1)) < 0) {
            i--;
        }
        return i;
    }

    private static int endOfSentence(String text, int at) {
        int i = at;
        while (i < text.length() && i - at < WITHIN && ENDS.indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }
}
