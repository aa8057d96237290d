package org.yuanba.volunteer.request;

import org.yuanba.volunteer.VolunteerRefused;

/**
 * Who asks: for the handler and the agreed volunteer alone, kept encrypted.
 *
 * @param called what to call her
 * @param phone how to reach her, empty when she has none
 * @param door where she lives
 */
public record Asker(String called, String phone, String door) {

    private static final String BREAK = "\n";

    /** Takes away what does not belong in a line. */
    public Asker {
        called = line(called);
        phone = line(phone);
        door = line(door);
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    void check() {
        require(!called.isEmpty() && called.length() <= 20, "called", "volunteer.refused.called");
        require(phone.isEmpty() || phone.matches("[0-9+][0-9 -]{4,22}"), "phone", "volunteer.refused.phone");
        require(!door.isEmpty() && door.length() <= 60, "door", "volunteer.refused.door");
    }

    private static void require(boolean so, String field, String key) {
        if (!so) {
            throw new VolunteerRefused(field, key);
        }
    }

    String written() {
        return called + BREAK + phone + BREAK + door;
    }

    static Asker read(String written) {
        var lines = written.split(BREAK, -1);
        return new Asker(lines[0], lines[1], lines[2]);
    }

    /** Nothing of her: this is never shown whole by accident. */
    @Override
    public String toString() {
        return "Asker[…]";
    }
}
