package org.yuanba.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanba.access.Actor;
import org.yuanba.access.OutOfScope;
import org.yuanba.access.Scope;
import org.yuanba.attachment.domain.FileStore;
import org.yuanba.ops.spi.Check;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;

/** How content is kept, and when it goes. */
@CityTest
class AttachmentsModuleTests {

    private static final PlaceKey PLACE = new PlaceKey("510107009004");
    private static final Scope SCOPE = Scope.ofPublicPlace(PLACE);
    private static final Actor BY = Actor.system();

    @Autowired
    Attachments attachments;

    @Autowired
    FileStore files;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    java.util.List<Check> checks;

    private AttachmentOwner owner = new AttachmentOwner("test.record", new UUID(0, 0), PLACE);
    private String content = "";

    @BeforeEach
    void aRecordOfItsOwn() {
        owner = new AttachmentOwner("test.record", NewId.next(), PLACE);
        content = "%PDF-1.4 " + owner.id();
    }

    @Test
    void liesOnceHoweverOftenItIsStored() {
        var one = store();
        var two = store();
        assertThat(one.sha256()).isEqualTo(two.sha256());
        assertThat(attachments.list(owner, SCOPE)).hasSize(2);
    }

    @Test
    void goesWithItsLastReference() {
        var one = store();
        var two = store();
        attachments.remove(one.id(), SCOPE, BY);
        assertThat(files.path(one.sha256())).exists();
        attachments.remove(two.id(), SCOPE, BY);
        assertThat(files.path(one.sha256())).doesNotExist();
    }

    @Test
    void goesWhenItsTransactionIsUndone() {
        var stored = transaction.execute(status -> {
            var attachment = store();
            status.setRollbackOnly();
            return attachment;
        });
        assertThat(attachments.list(owner, SCOPE)).isEmpty();
        assertThat(files.path(stored.sha256())).doesNotExist();
    }

    @Test
    void isStoredAndReadOnlyInsideTheScope() {
        var elsewhere = Scope.ofPublicPlace(new PlaceKey("510114008017"));
        assertThatThrownBy(() -> attachments.store(owner, "a.pdf", stream(), elsewhere, BY))
                .isInstanceOf(OutOfScope.class);
        assertThat(attachments.open(store().id(), elsewhere)).isEmpty();
    }

    @Test
    void isMissedByTheCheckWhenItsContentIsGoneOrChanged() throws Exception {
        var check = checks.stream()
                .filter(one -> one.name().equals("attachments"))
                .findFirst()
                .orElseThrow();
        var stored = store();
        assertThat(check.findings()).isEmpty();
        Files.writeString(files.path(stored.sha256()), "other");
        assertThat(check.findings()).singleElement().asString().contains("was changed");
        Files.delete(files.path(stored.sha256()));
        assertThat(check.findings()).singleElement().asString().contains("is missing");
        attachments.remove(stored.id(), SCOPE, BY);
    }

    private Attachment store() {
        return attachments.store(owner, "a.pdf", stream(), SCOPE, BY);
    }

    private ByteArrayInputStream stream() {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }
}
