package org.yuanba.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.spi.Fragment;
import org.yuanba.web.spi.TabSection;

/** What other modules add below a tab's own content, for the module whose tab it is. */
@Component
public class TabSections {

    private final List<TabSection> sections;
    private final Access access;

    TabSections(List<TabSection> sections, Access access) {
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(TabSection::order))
                .toList();
        this.access = access;
    }

    /** The sections of this tab the actor may see at this place, in their order. */
    public List<Fragment> of(String tab, PlaceKey place, Actor by) {
        return sections.stream()
                .filter(section -> section.tab().equals(tab) && access.may(by, section.permission(), place))
                .map(section -> section.render(
                        place, access.scope(by, section.permission()).within(place), by))
                .flatMap(Optional::stream)
                .toList();
    }
}
