package org.yuanba.board.notice;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.board.domain.Boards;
import org.yuanba.person.PublicationGate;
import org.yuanba.person.PublicationGate.Finding;
import org.yuanba.person.PublicationGate.Kind;
import org.yuanba.shared.PlaceKey;

/** Holds back what must not hang on a public wall. */
@Component
public class NoticeGate {

    private final PublicationGate gate;
    private final Boards boards;

    NoticeGate(PublicationGate gate, Boards boards) {
        this.gate = gate;
        this.boards = boards;
    }

    /** What must be changed first. The duty phones, the community's and the one objections go to are known. */
    public List<Finding> findings(PlaceKey place, NoticeText text) {
        var board = boards.get(place, Scope.ofPublicPlace(place));
        var known = new HashSet<String>();
        Stream.of(board.dutyPhone(), board.communityPhone(), text.contactPhone(), "12345")
                .filter(Objects::nonNull)
                .forEach(known::add);
        return gate.findings(text.publicWords(), known);
    }

    /** Whether a person may let it pass, answering for it: only the landline of an office. */
    public static boolean mayPass(Finding finding) {
        return finding.kind() == Kind.LANDLINE;
    }
}
