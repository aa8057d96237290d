package org.yuanba.volunteer.request;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.person.PersonId;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.volunteer.RequestId;
import org.yuanba.volunteer.RequestReceived;
import org.yuanba.volunteer.VolunteerRefused;
import org.yuanba.volunteer.helper.Words;
import org.yuanba.web.Dates;

/** Takes requests for help: written by herself, or by somebody for her; both get a number. */
@Component
public class RequestTaking {

    private final JdbcClient jdbc;
    private final Requests requests;
    private final Words words;
    private final Clock clock;
    private final Told told;

    RequestTaking(JdbcClient jdbc, Requests requests, Words words, Clock clock, Told told) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.words = words;
        this.clock = clock;
        this.told = told;
    }

    /**
     * Takes what she wrote herself.
     *
     * @param person her record when she holds a link, else none
     * @return the number by which she finds it again
     */
    @Transactional
    @Unscoped("anyone may ask for a hand in the yard she lives in")
    public String ask(Wish wish, Asker asker, @Nullable PersonId person) {
        return take(wish, asker, person, new Hand(person == null ? Channel.WEB : Channel.LINK, "", "", null));
    }

    /**
     * Takes what somebody wrote down for her: who helped, and how she agreed.
     *
     * @return the number on the slip she gets
     */
    @Transactional
    public String askFor(Wish wish, Asker asker, @Nullable PersonId person, Hand hand, Scope scope) {
        scope.require(wish.place());
        if (hand.helpedBy().isBlank() || hand.helpedBy().strip().length() > 40) {
            throw new VolunteerRefused("helpedBy", "volunteer.refused.helped-by");
        }
        if (hand.agreedHow().isBlank() || hand.agreedHow().strip().length() > 80) {
            throw new VolunteerRefused("agreedHow", "volunteer.refused.agreed-how");
        }
        return take(wish, asker, person, hand);
    }

    private String take(Wish wish, Asker asker, @Nullable PersonId person, Hand hand) {
        if (wish.place().level() != PlaceLevel.COMPOUND) {
            throw new VolunteerRefused("place", "volunteer.refused.place");
        }
        if (words.help(wish.kind()).isEmpty()) {
            throw new VolunteerRefused("kind", "volunteer.refused.kind");
        }
        wish.check(LocalDate.now(clock.withZone(Dates.ZONE)));
        asker.check();
        var id = new RequestId(NewId.next());
        var number = Numbers.next();
        insert(id, number, wish, asker, person, hand);
        told.received(id, wish, hand);
        return number;
    }

    private void insert(RequestId id, String number, Wish wish, Asker asker, @Nullable PersonId person, Hand hand) {
        var helper = hand.by();
        jdbc.sql("""
                insert into volunteer_request (id, number, place, place_first, kind, sealed_wish, sealed_asker, asker,
                  asker_first, channel, helped_by, agreed_how, day, part, state, received_at, received_by)
                values (:id, :number, :place, :place, :kind, :wish, :sealed, :asker,
                  :asker, :channel, :helped, :how, :day, :part, 'OPEN', :now, :by)
                """)
                .param("id", id.value())
                .param("number", number)
                .param("place", wish.place().value())
                .param("kind", wish.kind())
                .param("wish", requests.seal(id, "wish", wish.words()), Types.BINARY)
                .param("sealed", requests.seal(id, "asker", asker.written()), Types.BINARY)
                .param("asker", person == null ? null : person.value(), Types.OTHER)
                .param("channel", hand.channel().name())
                .param("helped", helper == null ? null : hand.helpedBy().strip(), Types.VARCHAR)
                .param("how", helper == null ? null : hand.agreedHow().strip(), Types.VARCHAR)
                .param("day", wish.day(), Types.DATE)
                .param("part", wish.part() == null ? null : wish.part().name(), Types.VARCHAR)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", helper == null ? null : helper.account().value(), Types.OTHER)
                .update();
    }

    /**
     * Who wrote it down.
     *
     * @param channel how it came in
     * @param helpedBy who helped, empty when she wrote herself
     * @param agreedHow how she agreed, empty when she wrote herself
     * @param by the account it was entered with, none when she wrote herself
     */
    public record Hand(
            Channel channel,
            String helpedBy,
            String agreedHow,
            @Nullable Actor by) {}

    /** Writes it down, and tells it. */
    @Component
    static class Told {

        private final AuditTrail audit;
        private final ApplicationEventPublisher events;

        Told(AuditTrail audit, ApplicationEventPublisher events) {
            this.audit = audit;
            this.events = events;
        }

        void received(RequestId id, Wish wish, Hand hand) {
            var by = hand.by() == null ? Actor.system() : hand.by();
            var act = hand.by() == null ? "volunteer.request-received" : "volunteer.request-taken-down";
            audit.record(AuditEntry.of(by, act, wish.place(), id.value(), null).forItsRecord());
            events.publishEvent(new RequestReceived(id, wish.place()));
        }
    }
}
