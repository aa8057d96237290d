package org.yuanba.web.setup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yuanba.access.AccountKind;
import org.yuanba.place.CityChoice;

/** What the two pages of the set-up show. */
public sealed interface SetUpView {

    /** The token in the address. */
    String token();

    /** The address the set-up begins at. */
    default String url() {
        return "/set-up/" + token();
    }

    /**
     * The cities to choose from.
     *
     * @param token the token in the address
     * @param words what was searched for
     * @param choices what was found, by key
     */
    record Cities(String token, String words, List<CityChoice> choices) implements SetUpView {

        /** The choices by province, in order. */
        public Map<String, List<CityChoice>> byProvince() {
            return choices.stream()
                    .collect(Collectors.groupingBy(CityChoice::province, LinkedHashMap::new, Collectors.toList()));
        }
    }

    /**
     * The form for the administrators.
     *
     * @param token the token in the address
     * @param city the city chosen
     * @param form what was typed
     * @param problems message key by field
     */
    record Administrators(String token, CityChoice city, SetUpForm form, Map<String, String> problems)
            implements SetUpView {

        /** The administrators, in the order of the form. */
        public List<AccountKind> kinds() {
            return SetUpForm.KINDS;
        }

        /** Message key of what is wrong with a field of one administrator, or none. */
        public @Nullable String problem(String field, int which) {
            return problems.get(field + which);
        }
    }
}
