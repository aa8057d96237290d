package org.yuanba.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.AccountId;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.web.spi.TodoSource;
import org.yuanba.web.spi.TodoSource.Todo;

/** What waits for someone, gathered from all modules, the nearest deadline first. */
@Component
public class Todos {

    /** The most that is gathered from one module. */
    public static final int MOST = 99;

    private static final Comparator<Todo> URGENT =
            Comparator.comparing(Todo::due, Comparator.nullsLast(Comparator.naturalOrder()));

    private final List<TodoSource> sources;
    private final Access access;
    private final Cache<AccountId, List<Todo>> recent = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(30))
            .maximumSize(50_000)
            .build();

    Todos(List<TodoSource> sources, Access access) {
        this.sources = sources;
        this.access = access;
    }

    /** All that waits for her, everywhere she may see; as it stood at most half a minute ago. */
    public List<Todo> everywhere(Actor by) {
        return recent.get(by.account(), account -> within(access.scope(by), by, MOST));
    }

    /** What waits for her inside the scope, now. */
    public List<Todo> within(Scope scope, Actor by, int most) {
        return sources.stream()
                .flatMap(source -> source.waiting(by, scope, most).stream())
                .sorted(URGENT)
                .limit(most)
                .toList();
    }
}
