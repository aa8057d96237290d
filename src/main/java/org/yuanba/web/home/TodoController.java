package org.yuanba.web.home;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Todos;
import org.yuanba.web.spi.TodoSource.Todo;

/** 待办: all that waits for the one signed in, place by place. */
@Controller
@Requires("*")
class TodoController {

    private static final Pattern PLACE = Pattern.compile("/p/(\\d+)(/.*)?");

    private final Todos todos;
    private final Places places;

    TodoController(Todos todos, Places places) {
        this.todos = todos;
        this.places = places;
    }

    @GetMapping("/todo")
    String list(Actor by, Model model) {
        var waiting = todos.everywhere(by);
        var byPlace = waiting.stream()
                .collect(Collectors.groupingBy(TodoController::placeOf, LinkedHashMap::new, Collectors.toList()));
        var names = places.namesOf(
                byPlace.keySet().stream().flatMap(Optional::stream).toList());
        var groups = new ArrayList<TodoView.Group>();
        byPlace.forEach((place, items) -> groups.add(new TodoView.Group(
                place.map(key -> names.getOrDefault(key, key.value())).orElse(null), items)));
        model.addAttribute("view", new TodoView(waiting.size(), groups));
        return "web/todo";
    }

    /** The place a thing to do belongs to is the one its button leads to. */
    static Optional<PlaceKey> placeOf(Todo todo) {
        var matcher = PLACE.matcher(todo.url());
        return matcher.matches() ? PlaceKey.parse(matcher.group(1)) : Optional.empty();
    }
}
