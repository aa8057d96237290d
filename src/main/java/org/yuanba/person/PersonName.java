package org.yuanba.person;

import java.util.Set;

/** A person's name; shown as surname and two stars, whatever its length: 张**. */
public final class PersonName extends Sensitive {

    private static final int MOST = 50;
    private static final Set<String> TWO_CHARACTERS = Set.of(
            "欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容", "司徒", "夏侯", "端木", "南宫", "西门", "独孤", "轩辕", "宇文",
            "长孙", "闻人", "钟离", "申屠", "太史", "百里", "呼延", "澹台", "公冶", "宗政", "濮阳", "淳于", "单于", "赫连");

    private PersonName(String value) {
        super(value);
    }

    /** The name as written; blanks around it are dropped, 1 to 50 characters remain. */
    public static PersonName of(String name) {
        var written = name.strip();
        if (written.isEmpty() || written.codePointCount(0, written.length()) > MOST) {
            throw new IllegalArgumentException("A name has 1 to 50 characters");
        }
        return new PersonName(written);
    }

    @Override
    public String masked() {
        return surname() + "**";
    }

    /** The surname alone, which role holders may agree to publish. */
    String surname() {
        var value = value();
        return value.length() > 2 && TWO_CHARACTERS.contains(value.substring(0, 2))
                ? value.substring(0, 2)
                : value.substring(0, value.offsetByCodePoints(0, 1));
    }
}
