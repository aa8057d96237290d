package org.yuanba.problem.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.attachment.Attachment;
import org.yuanba.attachment.AttachmentOwner;
import org.yuanba.attachment.Attachments;
import org.yuanba.attachment.FileKind;
import org.yuanba.attachment.FileRefused;
import org.yuanba.problem.ProblemRefused;
import org.yuanba.problem.casework.Problem;

/** Takes a problem in together with its photo, or neither: a photo that cannot be taken is said beside its field. */
@Component
public class TakingWithPhoto {

    private final Intake intake;
    private final Attachments files;

    TakingWithPhoto(Intake intake, Attachments files) {
        this.intake = intake;
        this.files = files;
    }

    /** Takes in what was told on a public page. */
    @Transactional
    @Unscoped("anybody may tell a problem, nothing is read")
    public Receipt take(Report report, Reporter reporter, Hand hand, @Nullable MultipartFile photo) {
        var receipt = intake.take(report, reporter, hand);
        if (photo != null && !photo.isEmpty()) {
            store(receipt, report, photo);
        }
        return receipt;
    }

    private void store(Receipt receipt, Report report, MultipartFile photo) {
        var owner = new AttachmentOwner(Problem.PHOTOS, receipt.problem().value(), report.place());
        try (var content = photo.getInputStream()) {
            var scope = Scope.ofPublicPlace(report.place());
            requirePicture(files.store(owner, "photo", content, scope, Actor.system()));
        } catch (FileRefused refused) {
            throw new ProblemRefused("photo", refused.key(), refused.arguments().toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requirePicture(Attachment stored) {
        if (stored.kind() == FileKind.PDF || stored.kind() == FileKind.XLSX || stored.kind() == FileKind.DOCX) {
            throw new ProblemRefused("photo", "problem.refused.photo");
        }
    }
}
