package org.yuanba.problem.open311;

import org.springframework.stereotype.Component;
import org.yuanba.access.spi.OpenToStrangers;

/** Other systems report with a key of their own and open no page first. */
@Component
class AnySystemMayReport implements OpenToStrangers {

    @Override
    public String path() {
        return "/open311/**";
    }
}
