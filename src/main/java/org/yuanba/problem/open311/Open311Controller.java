package org.yuanba.problem.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.yuanba.access.OpenToAll;
import org.yuanba.problem.keys.KeyRefused;
import org.yuanba.problem.open311.Element.Items;

/** Open311 GeoReport v2, below {@code /open311/v2}; the last part of each address says the format. */
@Controller
@OpenToAll
@RequestMapping("/open311/v2")
class Open311Controller {

    private static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";
    private static final String CHANGED = "2026-11-24T00:00:00+08:00";

    private final Services services;
    private final Receiving receiving;
    private final Requests311 requests;
    private final Updates updates;
    private final Open311Settings settings;

    Open311Controller(
            Services services, Receiving receiving, Requests311 requests, Updates updates, Open311Settings settings) {
        this.services = services;
        this.receiving = receiving;
        this.requests = requests;
        this.updates = updates;
        this.settings = settings;
    }

    @GetMapping("/discovery.{format}")
    ResponseEntity<byte[]> discovery(@PathVariable String format, HttpServletRequest request) {
        return answer(format, "", () -> Answer.of("discovery", discovery(request)));
    }

    @GetMapping("/services.{format}")
    ResponseEntity<byte[]> services(
            @PathVariable String format,
            @RequestParam(name = "jurisdiction_id", defaultValue = "") String jurisdiction) {
        return answer(format, jurisdiction, services::all);
    }

    @GetMapping("/services/{code}.{format}")
    ResponseEntity<byte[]> definition(
            @PathVariable String code,
            @PathVariable String format,
            @RequestParam(name = "jurisdiction_id", defaultValue = "") String jurisdiction) {
        return answer(format, jurisdiction, () -> services.definition(code));
    }

    @PostMapping("/requests.{format}")
    ResponseEntity<byte[]> create(@PathVariable String format, @RequestParam MultiValueMap<String, String> sent) {
        return answer(format, Receiving.value(sent, "jurisdiction_id"), () -> receiving.create(sent));
    }

    @GetMapping("/tokens/{token}.{format}")
    ResponseEntity<byte[]> token(
            @PathVariable String token,
            @PathVariable String format,
            @RequestParam(name = "jurisdiction_id", defaultValue = "") String jurisdiction) {
        return answer(format, jurisdiction, () -> requests.token(token));
    }

    @GetMapping("/requests.{format}")
    ResponseEntity<byte[]> list(@PathVariable String format, @RequestParam MultiValueMap<String, String> asked) {
        return answer(format, Receiving.value(asked, "jurisdiction_id"), () -> requests.list(asked));
    }

    @GetMapping("/requests/{id}.{format}")
    ResponseEntity<byte[]> one(
            @PathVariable String id, @PathVariable String format, @RequestParam MultiValueMap<String, String> asked) {
        return answer(format, Receiving.value(asked, "jurisdiction_id"), () -> requests.one(id, asked));
    }

    @GetMapping("/servicerequestupdates.{format}")
    ResponseEntity<byte[]> updates(@PathVariable String format, @RequestParam MultiValueMap<String, String> asked) {
        return answer(format, Receiving.value(asked, "jurisdiction_id"), () -> extended(() -> updates.list(asked)));
    }

    @PostMapping("/servicerequestupdates.{format}")
    ResponseEntity<byte[]> update(@PathVariable String format, @RequestParam MultiValueMap<String, String> sent) {
        return answer(format, Receiving.value(sent, "jurisdiction_id"), () -> extended(() -> updates.take(sent)));
    }

    private Answer extended(Supplier<Answer> call) {
        if (!settings.extensions()) {
            throw Open311Error.notFound("this extension is not offered here");
        }
        return call.get();
    }

    private ResponseEntity<byte[]> answer(String format, String jurisdiction, Supplier<Answer> call) {
        try {
            if (!format.equals("xml") && !format.equals("json")) {
                throw Open311Error.bad("the format is xml or json");
            }
            settings.requireJurisdiction(jurisdiction);
            return call.get().in(format);
        } catch (Open311Error error) {
            return Answer.error(error).in(format);
        } catch (KeyRefused refused) {
            var error = refused.isTooOften()
                    ? new Open311Error(400, 429, refused.why())
                    : Open311Error.forbidden(refused.why());
            return Answer.error(error).in(format);
        }
    }

    private Element discovery(HttpServletRequest request) {
        var asked = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        var endpoint = new Element()
                .with("specification", SPECIFICATION)
                .with("url", settings.base(asked) + "/open311/v2")
                .with("changeset", CHANGED)
                .with("type", settings.isTest() ? "test" : "production")
                .with("formats", new Items("format", List.of("text/xml", "application/json")));
        return new Element()
                .with("changeset", CHANGED)
                .with("contact", settings.contact())
                .with("key_service", settings.base(asked) + "/help")
                .with("endpoints", new Items("endpoint", List.of(endpoint)));
    }
}
