package org.yuanba.place;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.yuanba.access.GrantsAtPlaces;
import org.yuanba.shared.PlaceKey;

/** Rights hang on places: whoever worked in a place goes on working in what took it over. */
@Component
class GrantsHang implements HangsOnPlaces {

    private final GrantsAtPlaces grants;

    GrantsHang(GrantsAtPlaces grants) {
        this.grants = grants;
    }

    @Override
    public Set<String> tables() {
        return Set.of("access_grant");
    }

    @Override
    public String labelKey() {
        return "place.hangs.grants";
    }

    @Override
    public long in(PlaceKey place) {
        return grants.in(place);
    }

    @Override
    public void handOver(PlaceKey from, PlaceKey to) {
        grants.handOver(from, to);
    }
}
