package org.yuanba.notify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.yuanba.notify.spi.Gateway;
import org.yuanba.notify.spi.Outgoing;
import org.yuanba.notify.spi.Target;

/** A gateway that does what a test tells it to, and honours keys: what it took once it takes again without delivering. */
final class ScriptedGateway implements Gateway {

    /** What a call does. */
    enum Act {
        /** Takes the message. */
        TAKE,
        /** Is busy. */
        BUSY,
        /** Refuses for good. */
        REFUSE,
        /** Breaks. */
        THROW,
        /** The process dies before the message is taken. */
        DIE_BEFORE,
        /** The process dies after the message was taken, before anybody noted it. */
        DIE_AFTER
    }

    private final Deque<Act> script = new ArrayDeque<>();
    private final Set<String> taken = new HashSet<>();
    private final List<Outgoing> delivered = new ArrayList<>();
    private boolean able = true;

    void does(Act... acts) {
        script.addAll(List.of(acts));
    }

    void reaches(boolean anybody) {
        able = anybody;
    }

    List<Outgoing> delivered() {
        return delivered;
    }

    void forget() {
        script.clear();
        taken.clear();
        delivered.clear();
        able = true;
    }

    @Override
    public String code() {
        return "scripted";
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public boolean canReach(Target to) {
        return able && to instanceof Target.OfPerson person && person.phone() != null;
    }

    @Override
    public Result send(Outgoing message) {
        var act = script.isEmpty() ? Act.TAKE : script.poll();
        if (act == Act.DIE_BEFORE) {
            throw new Killed();
        }
        if (taken.contains(message.key())) {
            return new Result.Accepted(null);
        }
        switch (act) {
            case BUSY -> {
                return new Result.Temporary("busy");
            }
            case REFUSE -> {
                return new Result.Permanent("no such number");
            }
            case THROW -> throw new IllegalStateException("line cut");
            default -> {
                taken.add(message.key());
                delivered.add(message);
            }
        }
        if (act == Act.DIE_AFTER) {
            throw new Killed();
        }
        return new Result.Accepted(null);
    }

    /** The process was killed: nothing after it happens, its transaction is never committed. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Puts it among the gateways. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Plugged {

        @Bean
        ScriptedGateway scriptedGateway() {
            return new ScriptedGateway();
        }
    }
}
