package org.yuanba.web.home;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.web.spi.LogSource;
import org.yuanba.web.spi.LogSource.Event;

/** 最近发生的事: what the modules report, in one row by time. */
@Component
class Happenings {

    private final List<LogSource> sources;

    Happenings(List<LogSource> sources) {
        this.sources = sources;
    }

    /** The latest inside the scope, newest first. */
    List<Event> latest(Scope scope, int most) {
        return sources.stream()
                .flatMap(source -> source.latest(scope, most).stream())
                .sorted(Comparator.comparing(Event::at).reversed())
                .limit(most)
                .toList();
    }
}
