package org.yuanba.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** The addresses of static files: with a fingerprint of their content, so that a browser may keep them for a year. */
@Component
class Assets {

    private static final List<String> STYLES = List.of(
            "/webjars/tabler__core/dist/css/tabler.min.css",
            "/css/tokens.css",
            "/css/base.css",
            "/css/layout.css",
            "/css/ui/menu.css",
            "/css/ui/buttons.css",
            "/css/ui/forms.css",
            "/css/ui/cards.css",
            "/css/ui/tables.css",
            "/css/ui/lists.css",
            "/css/ui/history.css",
            "/css/place.css",
            "/css/elder.css");
    private static final List<String> SCRIPTS =
            List.of("/js/app.js", "/js/search.js", "/js/place.js", "/js/read-aloud.js");

    private final ResourceUrlProvider urls;
    private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

    Assets(ResourceUrlProvider urls) {
        this.urls = urls;
    }

    /** The address with its fingerprint; the path itself while there is none to be had. */
    String of(String path) {
        return find(path).orElse(path);
    }

    /** The shell's styles in their order, then the module's own where it has one. */
    List<String> styles(@Nullable String module) {
        return with(STYLES, module == null ? null : "/css/" + module + ".css");
    }

    /** The shell's scripts, then the module's own where it has one. */
    List<String> scripts(@Nullable String module) {
        return with(SCRIPTS, module == null ? null : "/js/" + module + ".js");
    }

    private List<String> with(List<String> always, @Nullable String own) {
        return Stream.concat(
                        always.stream().map(this::of),
                        Stream.ofNullable(own).map(this::find).flatMap(Optional::stream))
                .toList();
    }

    /**
     * The very first pages are asked for before the files are known, so that what is missing counts as missing only once
     * another was found.
     */
    private Optional<String> find(String path) {
        var found = known.get(path);
        if (found == null) {
            found = Optional.ofNullable(urls.getForLookupPath(path));
            if (found.isPresent() || !known.isEmpty()) {
                known.put(path, found);
            }
        }
        return found;
    }
}
