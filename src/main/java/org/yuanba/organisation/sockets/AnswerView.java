package org.yuanba.organisation.sockets;

import java.util.List;
import org.yuanba.organisation.post.PostKind;
import org.yuanba.web.Page;

/**
 * Who answers for a yard, as anyone may read it.
 *
 * @param lines one for each organisation
 */
public record AnswerView(List<Line> lines) {

    /**
     * One organisation.
     *
     * @param name what it is called
     * @param roles those of its holders of posts who agreed to be named
     */
    public record Line(String name, List<Role> roles) {}

    /**
     * Somebody in a role.
     *
     * @param surname her surname
     * @param kind the kind of post
     */
    public record Role(String surname, PostKind kind) {

        /** 罗书记, or “Secretary Luo” the other way round. */
        public String said(Page page) {
            return page.isEnglish() ? kind.name(true) + " " + surname : surname + kind.name();
        }
    }
}
