package org.yuanba.person.spi;

import java.util.Map;
import org.yuanba.person.OpenedLink;
import org.yuanba.web.spi.Fragment;

/** What personal links of one kind are good for; shown at {@code /l/{token}}. */
public interface LinkPurpose {

    /** Its code, such as {@code person.own}; its name is the message {@code link.<code>}. */
    String code();

    /** Whether staff may hand one out from the person's page. */
    boolean byHand();

    /** What the link shows. Changes nothing: links are opened by mail scanners and by mistake. */
    Fragment show(OpenedLink link);

    /**
     * Does what the form on it asks for.
     *
     * @param sent the form's fields
     * @return message key of the sentence that says what was done
     */
    String act(OpenedLink link, Map<String, String> sent);
}
