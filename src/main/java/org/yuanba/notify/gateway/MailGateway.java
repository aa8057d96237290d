package org.yuanba.notify.gateway;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.yuanba.notify.spi.Gateway;
import org.yuanba.notify.spi.Outgoing;
import org.yuanba.notify.spi.Target;

/**
 * Sends e-mail to staff by SMTP ({@code spring.mail.host}, {@code yuanba.notify.mail.from}). An account is reached at its
 * name, or at its name in {@code yuanba.notify.mail.domain}; residents have no e-mail on record. The key makes the
 * Message-ID, so that a repeated message is known as one.
 */
@Component
class MailGateway implements Gateway {

    private static final int ORDER = 300;

    private final ObjectProvider<JavaMailSender> senders;
    private final String from;
    private final String domain;

    MailGateway(
            ObjectProvider<JavaMailSender> senders,
            @Value("${yuanba.notify.mail.from:}") String from,
            @Value("${yuanba.notify.mail.domain:}") String domain) {
        this.senders = senders;
        this.from = from;
        this.domain = domain;
    }

    @Override
    public String code() {
        return "mail";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean canReach(Target to) {
        return !from.isEmpty() && address(to) != null && senders.getIfAvailable() != null;
    }

    private @Nullable String address(Target to) {
        if (!(to instanceof Target.OfAccount account)) {
            return null;
        }
        var name = account.username();
        if (name.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            return name;
        }
        return domain.isEmpty() || !name.matches("[A-Za-z0-9._-]+") ? null : name + "@" + domain;
    }

    @Override
    public Result send(Outgoing message) {
        var sender = senders.getIfAvailable();
        var address = address(message.to());
        if (sender == null || address == null) {
            return new Result.Permanent("no address");
        }
        try {
            sender.send(written(sender, message, address));
            return new Result.Accepted(null);
        } catch (MailAuthenticationException e) {
            return new Result.Temporary("the mail server does not let us in");
        } catch (MailSendException e) {
            return isRefused(e)
                    ? new Result.Permanent("the address was refused")
                    : new Result.Temporary("mail server away");
        } catch (MailException | MessagingException e) {
            return new Result.Temporary(e.getClass().getSimpleName());
        }
    }

    private MimeMessage written(JavaMailSender sender, Outgoing message, String address) throws MessagingException {
        var mail = new KeyedMail(sender.createMimeMessage().getSession(), messageId(message.key()));
        mail.setFrom(new InternetAddress(from));
        mail.setRecipients(jakarta.mail.Message.RecipientType.TO, InternetAddress.parse(address));
        mail.setSubject(message.subject(), StandardCharsets.UTF_8.name());
        mail.setText(
                message.link() == null ? message.text() : message.text() + "\n\n" + message.link(),
                StandardCharsets.UTF_8.name());
        return mail;
    }

    /** The same key, the same id; nothing of the key can be read in it. */
    private String messageId(String key) {
        var at = from.substring(from.lastIndexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
        return "<" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)) + "@" + at + ">";
    }

    private static boolean isRefused(MailSendException e) {
        return e.getFailedMessages().values().stream()
                .anyMatch(one -> one instanceof SendFailedException refused
                        && refused.getInvalidAddresses() != null
                        && refused.getInvalidAddresses().length > 0);
    }

    /** A mail that keeps its id when it is saved. */
    private static final class KeyedMail extends MimeMessage {

        private final String id;

        KeyedMail(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
