package org.yuanba.notify.sockets;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.notify.reading.MessageReading;
import org.yuanba.notify.reading.MessageReading.HandCount;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.spi.TodoSource;

/** One's unread messages, and those of the community that somebody is to tell by hand. */
@Component
class MessageTodos implements TodoSource {

    private final MessageReading reading;
    private final Access access;

    MessageTodos(MessageReading reading, Access access) {
        this.reading = reading;
        this.access = access;
    }

    @Override
    public List<Todo> waiting(Actor by, Scope scope, int most) {
        var todos = new ArrayList<Todo>();
        var unread = reading.unread(by);
        if (unread > 0) {
            todos.add(new Todo(
                    "message-2",
                    "todo.notify.inbox",
                    List.of(unread),
                    "todo.notify.inbox.why",
                    List.of(),
                    null,
                    "todo.notify.inbox.verb",
                    "/inbox"));
        }
        for (var root : scope.roots()) {
            var mine = access.scope(by, NotifyPermissions.HAND).within(root);
            if (!mine.isEmpty() && mine.roots().getFirst().level().compareTo(PlaceLevel.COMMUNITY) >= 0) {
                reading.handCounts(mine, most).stream()
                        .map(MessageTodos::byHand)
                        .forEach(todos::add);
            }
        }
        return todos.stream().limit(most).toList();
    }

    private static Todo byHand(HandCount count) {
        return new Todo(
                "speakerphone",
                "todo.notify.by-hand",
                List.of(count.messages()),
                count.given() > 0 ? "todo.notify.by-hand.given-up" : "todo.notify.by-hand.why",
                List.of(count.given()),
                null,
                "todo.notify.by-hand.verb",
                "/p/" + count.community() + "/messages");
    }
}
