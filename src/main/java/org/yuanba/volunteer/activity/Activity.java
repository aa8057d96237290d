package org.yuanba.volunteer.activity;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yuanba.attachment.AttachmentOwner;
import org.yuanba.shared.PlaceKey;
import org.yuanba.volunteer.ActivityId;

/**
 * Something people come to.
 *
 * @param id its id
 * @param place compound or community
 * @param kind what it is
 * @param title what it is called; public
 * @param body more about it; public
 * @param day when
 * @param from it begins
 * @param until it ends
 * @param location where; public
 * @param capacity how many can come, none when everybody can
 * @param materials what is needed, a line each; for those who prepare it
 * @param state how far it has come
 * @param photosAgreed how those on its photos agreed that they are shown, none while they are not
 * @param version counts changes
 */
public record Activity(
        ActivityId id,
        PlaceKey place,
        Kind kind,
        String title,
        String body,
        LocalDate day,
        LocalTime from,
        LocalTime until,
        String location,
        @Nullable Integer capacity,
        String materials,
        State state,
        @Nullable String photosAgreed,
        int version) {

    /** Where staff read it. */
    public String url() {
        return "/p/" + place + "/activities/" + id.value();
    }

    /** Where anyone reads it. */
    public String publicUrl() {
        return "/activities/" + id.value();
    }

    /** What its photos belong to. */
    public AttachmentOwner files() {
        return new AttachmentOwner(ActivityPhotos.KIND, id.value(), place);
    }

    /** Whether one can sign up on this day. */
    public boolean takesSignUps(LocalDate today) {
        return state == State.OPEN && !day.isBefore(today);
    }

    /** What an activity is. */
    public enum Kind {
        /** People sit together. */
        GATHERING,
        /** The yard is cleaned. */
        CLEAN_UP,
        /** A festival is kept. */
        FESTIVAL,
        /** Something is learnt. */
        CLASS,
        /** Something else. */
        OTHER;

        /** Message key of the kind in words. */
        public String key() {
            return "activity.kind." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far an activity has come. */
    public enum State {
        /** Not public yet. */
        DRAFT,
        /** Public, one can sign up. */
        OPEN,
        /** It was held. */
        HELD,
        /** It is not held. */
        CALLED_OFF;

        /** Whether anyone may read it. */
        public boolean isPublic() {
            return this != DRAFT;
        }

        /** Message key of the state in words. */
        public String key() {
            return "activity.state." + name().toLowerCase(Locale.ROOT);
        }
    }
}
