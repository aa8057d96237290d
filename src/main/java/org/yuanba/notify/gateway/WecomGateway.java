package org.yuanba.notify.gateway;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yuanba.notify.spi.Gateway;
import org.yuanba.notify.spi.Outgoing;
import org.yuanba.notify.spi.Target;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Tells staff in their group of the work chat 企业微信, through the robot at {@code yuanba.notify.wecom.url}. */
@Component
class WecomGateway implements Gateway {

    private static final int ORDER = 200;
    private static final JsonMapper JSON = new JsonMapper();

    /** The robot is busy, or was told too much within a minute. */
    private static final Set<Integer> LATER = Set.of(-1, 45009);

    private final HttpCarrier carrier;
    private final String url;

    WecomGateway(HttpCarrier carrier, @Value("${yuanba.notify.wecom.url:}") String url) {
        this.carrier = carrier;
        this.url = url;
    }

    @Override
    public String code() {
        return "wecom";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean canReach(Target to) {
        return !url.isEmpty() && to instanceof Target.OfAccount;
    }

    @Override
    public Result send(Outgoing message) {
        if (!(message.to() instanceof Target.OfAccount account)) {
            return new Result.Permanent("no account");
        }
        var text = message.link() == null ? message.text() : message.text() + "\n" + message.link();
        var answered = carrier.post(
                url,
                "",
                message.key(),
                Map.of(
                        "msgtype",
                        "text",
                        "text",
                        Map.of("content", text, "mentioned_list", List.of(account.username()))));
        return answered.result() instanceof Result.Accepted ? judged(answered.body()) : answered.result();
    }

    /** The robot says 200 to everything; what it means stands inside. */
    private static Result judged(String body) {
        try {
            var code = JSON.readTree(body).path("errcode").asInt(-1);
            if (code == 0) {
                return new Result.Accepted(null);
            }
            return LATER.contains(code)
                    ? new Result.Temporary("errcode " + code)
                    : new Result.Permanent("errcode " + code);
        } catch (JacksonException e) {
            return new Result.Temporary("no errcode");
        }
    }
}
