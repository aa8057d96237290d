package org.yuanba.problem.open311;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yuanba.ops.Cities;

/** How the interface presents itself. */
@Component
class Open311Settings {

    private final Cities cities;
    private final boolean extensions;
    private final String publicUrl;
    private final String contact;
    private final boolean demo;

    Open311Settings(
            Cities cities,
            @Value("${yuanba.open311.extensions:false}") boolean extensions,
            @Value("${yuanba.public-url:}") String publicUrl,
            @Value("${yuanba.open311.contact:}") String contact,
            @Value("${yuanba.demo:false}") boolean demo) {
        this.cities = cities;
        this.extensions = extensions;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
        this.contact = contact;
        this.demo = demo;
    }

    /** Whether paging, updates and histories are answered. */
    boolean extensions() {
        return extensions;
    }

    /** The address of the server as others know it; what the request says when it is not set. */
    String base(String asked) {
        return publicUrl.isEmpty() ? asked : publicUrl;
    }

    /** Whom to write to about the interface. */
    String contact() {
        return contact.isEmpty() ? "12345" : contact;
    }

    boolean isTest() {
        return demo;
    }

    /** Refuses a jurisdiction that is not ours; none is fine, there is one. */
    void requireJurisdiction(String jurisdiction) {
        var ours = Cities.chosen()
                .or(cities::standard)
                .map(city -> city.root().value())
                .orElse("");
        if (!jurisdiction.isBlank() && !jurisdiction.strip().equals(ours)) {
            throw Open311Error.notFound("jurisdiction_id " + shortened(jurisdiction) + " was not found");
        }
    }

    static String shortened(String text) {
        return text.substring(0, Math.min(60, text.length()));
    }
}
