package org.yuanba.compound.domain;

import org.yuanba.access.Scope;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.compound.ledger.Facts;
import org.yuanba.shared.PlaceKey;

/** Makes facts and places for tests. */
public final class Ledgers {

    /** 吉福社区 in 武侯区. */
    public static final PlaceKey JIFU = new PlaceKey("510107009004");

    /** 桂东社区 in 新都区. */
    public static final PlaceKey GUIDONG = new PlaceKey("510114008017");

    /** 光华社区 in 温江区. */
    public static final PlaceKey GUANGHUA = new PlaceKey("510115001044");

    /** The whole city. */
    public static final Scope EVERYWHERE = Scope.ofPublicPlace(new PlaceKey("5101"));

    private Ledgers() {}

    /** A compound of which only the name is known. */
    public static Facts named(String name) {
        return Facts.none().with(CompoundField.NAME, name);
    }

    /** 玉苑小区 with the figures an ordinary ledger has. */
    public static Facts yuyuan() {
        return named("玉苑小区")
                .with(CompoundField.ALIASES, "福字院、粮站宿舍")
                .with(CompoundField.KIND, "estate")
                .with(CompoundField.ADDRESS, "武侯区晋阳街道吉福路 36 号")
                .with(CompoundField.BUILT_YEAR, 1987)
                .with(CompoundField.BUILT_YEAR_LAST, 1999)
                .with(CompoundField.FLOOR_AREA, 2_741_250L)
                .with(CompoundField.BUILDINGS, 9)
                .with(CompoundField.ENTRANCES, 23)
                .with(CompoundField.HOUSEHOLDS, 428)
                .with(CompoundField.PROPERTY_MODE, "self");
    }
}
