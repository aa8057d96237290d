package org.yuanba.fund.open;

import org.springframework.stereotype.Component;
import org.yuanba.access.spi.OpenToStrangers;

/** A ballot that waited on a phone without network is sent with its code alone, long after the page was opened. */
@Component
class ACodeIsEnoughToVote implements OpenToStrangers {

    @Override
    public String path() {
        return "/v/**";
    }
}
