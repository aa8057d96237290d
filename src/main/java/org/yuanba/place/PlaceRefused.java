package org.yuanba.place;

import java.util.List;
import org.yuanba.shared.PlaceKey;

/** The tree refuses a change: the message says what is in the way and what to do. */
public abstract sealed class PlaceRefused extends RuntimeException
        permits CommunityFull, CommunityUnknown, PlaceNameRefused, ClosingRefused {

    private final transient PlaceKey place;
    private final transient List<Object> arguments;

    PlaceRefused(String sentence, PlaceKey place, List<Object> arguments) {
        super(sentence, null, false, false);
        this.place = place;
        this.arguments = List.copyOf(arguments);
    }

    /** The place it is about. */
    public PlaceKey place() {
        return place;
    }

    /** Key of the sentence for the screen. */
    public abstract String messageKey();

    /** Arguments of the sentence. */
    public List<Object> arguments() {
        return arguments;
    }
}
