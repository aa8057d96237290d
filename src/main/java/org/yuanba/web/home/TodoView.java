package org.yuanba.web.home;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.web.spi.TodoSource.Todo;

/**
 * What waits.
 *
 * @param total how many things
 * @param groups by place, the place with the nearest deadline first
 */
public record TodoView(int total, List<Group> groups) {

    /**
     * What waits at one place.
     *
     * @param place its name; none for what belongs to no place
     * @param items the most urgent first
     */
    public record Group(@Nullable String place, List<Todo> items) {}
}
