package org.yuanba.web.setup;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yuanba.access.OpenToAll;
import org.yuanba.access.SetUpLink;
import org.yuanba.place.CityChoice;
import org.yuanba.place.CitySetUp;
import org.yuanba.web.NotHere;

/** The first start: choose the city, name the three administrators. Whoever has the link from the log may. */
@Controller
@OpenToAll
class SetUpController {

    private final SetUpLink link;
    private final CitySetUp cities;
    private final SettingUp settingUp;

    SetUpController(SetUpLink link, CitySetUp cities, SettingUp settingUp) {
        this.link = link;
        this.cities = cities;
        this.settingUp = settingUp;
    }

    /** What every page says while there is no city. */
    @GetMapping("/set-up/")
    String waiting() {
        return "web/set-up-waiting";
    }

    @PostMapping("/set-up/")
    String waitingToo() {
        return "web/set-up-waiting";
    }

    @GetMapping("/set-up/{token}")
    String chooseCity(@PathVariable String token, @RequestParam(defaultValue = "") String words, Model model) {
        requireOpen(token);
        model.addAttribute("view", new SetUpView.Cities(token, words, matching(words)));
        return "web/set-up";
    }

    @GetMapping("/set-up/{token}/accounts")
    String askAccounts(@PathVariable String token, @RequestParam(defaultValue = "") String city, Model model) {
        requireOpen(token);
        return accounts(token, SetUpForm.empty(city), Map.of(), model);
    }

    @PostMapping("/set-up/{token}/accounts")
    String finish(@PathVariable String token, SetUpForm form, HttpServletResponse response, Model model) {
        requireOpen(token);
        var city = city(form.root()).orElseThrow(NotHere::new);
        var problems = settingUp.problemsWith(form);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return accounts(token, form, problems, model);
        }
        if (!settingUp.finish(token, city.root(), form)) {
            throw new NotHere();
        }
        return "redirect:/sign-in";
    }

    private String accounts(String token, SetUpForm form, Map<String, String> problems, Model model) {
        var city = city(form.root()).orElseThrow(NotHere::new);
        model.addAttribute("view", new SetUpView.Administrators(token, city, form, problems));
        return "web/set-up-accounts";
    }

    private void requireOpen(String token) {
        if (!link.opens(token)) {
            throw new NotHere();
        }
    }

    private Optional<CityChoice> city(String root) {
        return cities.choices().stream()
                .filter(choice -> choice.root().value().equals(root))
                .findFirst();
    }

    private List<CityChoice> matching(String words) {
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        return cities.choices().stream()
                .filter(choice -> choice.name().contains(wanted)
                        || choice.province().contains(wanted)
                        || choice.initials().startsWith(wanted)
                        || choice.root().value().startsWith(wanted))
                .toList();
    }
}
