package org.yuanba.problem.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.ops.Vault;
import org.yuanba.person.PublicationGate;
import org.yuanba.person.PublicationGate.Finding;
import org.yuanba.problem.ProblemId;

/** Words of residents: what names or reaches a person is masked in what is shown, and kept encrypted for the handler. */
@Component
public class GuardedWords {

    private static final String KEY = "problem";

    private final PublicationGate gate;
    private final Vault vault;

    GuardedWords(PublicationGate gate, Vault vault) {
        this.gate = gate;
        this.vault = vault;
    }

    /** What in a text names or reaches a person. */
    public List<Finding> findings(String text) {
        return gate.findings(text, Set.of());
    }

    /** The text with that masked. */
    public String masked(String text) {
        return gate.redact(text, Set.of());
    }

    /** A few words of a text, for lists. */
    public String title(String text) {
        return Report.title(text);
    }

    /** A text encrypted for one problem; none of an empty one. */
    public byte @Nullable [] seal(ProblemId id, String field, String text) {
        return text.isBlank() ? null : vault.encrypt(KEY, text.getBytes(StandardCharsets.UTF_8), context(id, field));
    }

    /** The text that was encrypted. */
    public String open(ProblemId id, String field, byte[] kept) {
        return new String(vault.decrypt(KEY, kept, context(id, field)), StandardCharsets.UTF_8);
    }

    /** The hash a number and its code are kept as. */
    byte[] mac(String number, String code) {
        return vault.mac(TrackingCode.KEY, TrackingCode.bytes(number, code));
    }

    private static String context(ProblemId id, String field) {
        return "problem/" + id.value() + "/" + field;
    }
}
