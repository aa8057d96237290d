package org.yuanba.web.home;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.web.spi.SearchSource;

/** The search box: what each module finds, in groups; as a page, or as suggestions while one types. */
@Controller
@Requires("*")
class SearchController {

    private static final int ON_THE_PAGE = 20;
    private static final int SUGGESTED = 5;
    private static final int LONGEST = 100;

    private final List<SearchSource> sources;

    SearchController(List<SearchSource> sources) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(SearchSource::order))
                .toList();
    }

    @GetMapping("/search")
    String find(
            @RequestParam(defaultValue = "") String q,
            @RequestHeader(name = "HX-Request", required = false) String suggesting,
            Actor by,
            Model model) {
        var words = q.strip();
        model.addAttribute("view", find(words, by, suggesting == null ? ON_THE_PAGE : SUGGESTED));
        return "web/search";
    }

    private SearchView find(String words, Actor by, int most) {
        if (words.isEmpty() || words.length() > LONGEST) {
            return new SearchView(words, List.of());
        }
        return new SearchView(
                words,
                sources.stream()
                        .map(source -> new SearchView.Group(source.labelKey(), source.find(words, by, most)))
                        .filter(group -> !group.finds().isEmpty())
                        .toList());
    }
}
