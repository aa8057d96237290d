package org.yuanba.person;

import java.util.regex.Pattern;

/** Where somebody lives; shown as far as the building: 玉林街305号院3栋. */
public final class Address extends Sensitive {

    private static final int MOST = 200;
    private static final Pattern BUILDING = Pattern.compile("^.*?[0-9０-９一二三四五六七八九十百A-Za-z甲乙丙丁]+\\s*(栋|幢|号楼|座)");
    private static final Pattern BELOW = Pattern.compile(
            "[0-9０-９一二三四五六七八九十A-Za-z]+\\s*(单元|门洞|层|楼|室)|[0-9０-９]+[-—–－][0-9０-９]+|附?[0-9０-９]{3,4}(房|号)?$");

    private Address(String value) {
        super(value);
    }

    /** The address as written, 1 to 200 characters. */
    public static Address of(String text) {
        var written = text.strip();
        if (written.isEmpty() || written.length() > MOST) {
            throw new IllegalArgumentException("An address has 1 to 200 characters");
        }
        return new Address(written);
    }

    @Override
    public String masked() {
        var building = BUILDING.matcher(value());
        if (building.find()) {
            return building.group();
        }
        var below = BELOW.matcher(value());
        return below.find() ? value().substring(0, below.start()).strip() + "**" : value();
    }
}
