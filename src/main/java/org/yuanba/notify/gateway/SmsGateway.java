package org.yuanba.notify.gateway;

import java.util.LinkedHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yuanba.notify.spi.Gateway;
import org.yuanba.notify.spi.Outgoing;
import org.yuanba.notify.spi.Target;

/**
 * Sends text messages through the carrier at {@code yuanba.notify.sms.url} ({@code …sms.token}): {@code to}, {@code text}
 * as JSON, the key as {@code Idempotency-Key}; 409 means it was taken before.
 */
@Component
class SmsGateway implements Gateway {

    private static final int ORDER = 100;

    private final HttpCarrier carrier;
    private final String url;
    private final String token;

    SmsGateway(
            HttpCarrier carrier,
            @Value("${yuanba.notify.sms.url:}") String url,
            @Value("${yuanba.notify.sms.token:}") String token) {
        this.carrier = carrier;
        this.url = url;
        this.token = token;
    }

    @Override
    public String code() {
        return "sms";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean canReach(Target to) {
        return !url.isEmpty() && to instanceof Target.OfPerson person && person.phone() != null;
    }

    @Override
    public Result send(Outgoing message) {
        if (!(message.to() instanceof Target.OfPerson person) || person.phone() == null) {
            return new Result.Permanent("no phone");
        }
        var body = new LinkedHashMap<String, Object>();
        body.put("to", person.phone().digits());
        body.put("text", message.link() == null ? message.text() : message.text() + " " + message.link());
        return carrier.post(url, token, message.key(), body).result();
    }
}
