package org.yuanba.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yuanba.person.PersonId;
import org.yuanba.shared.PlaceKey;
import tools.jackson.databind.json.JsonMapper;

/** What this module tells others can be written down and read again. */
class OrganisationEventTests {

    private static final PlaceKey YARD = new PlaceKey("510114008017001");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    static Stream<Object> events() {
        var id = OrganisationId.next();
        return Stream.of(
                new OrganisationFormed(id, OrganisationKind.BRANCH, YARD, Set.of(YARD), DAY),
                new OrganisationChanged(id, YARD, Set.of(YARD)),
                new OrganisationEnded(id, YARD, Set.of(YARD), DAY),
                new PostTaken(id, "secretary", PersonId.next(), DAY),
                new PostTaken(id, "secretary", null, DAY),
                new PostLeft(id, "secretary", DAY));
    }

    @ParameterizedTest
    @MethodSource("events")
    void survivesBeingWrittenDown(Object event) {
        var mapper = JsonMapper.builder().build();
        assertThat(mapper.readValue(mapper.writeValueAsString(event), event.getClass()))
                .isEqualTo(event);
    }
}
