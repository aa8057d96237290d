package org.yuanba.person;

import java.util.Optional;

/** How a person is reached. */
public enum ContactKind {
    /** A mobile number. */
    MOBILE {
        @Override
        public Optional<? extends Sensitive> parse(String text) {
            return Mobile.parse(text);
        }
    },
    /** A landline with its area code. */
    LANDLINE {
        @Override
        public Optional<? extends Sensitive> parse(String text) {
            return Landline.parse(text);
        }
    },
    /** Where she lives. */
    ADDRESS {
        @Override
        public Optional<? extends Sensitive> parse(String text) {
            return text.isBlank() || text.strip().length() > 200 ? Optional.empty() : Optional.of(Address.of(text));
        }
    };

    /** The value, if the text is one of this kind. */
    public abstract Optional<? extends Sensitive> parse(String text);

    /** The word in field names and messages, such as {@code mobile}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
