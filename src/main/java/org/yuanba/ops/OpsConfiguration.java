package org.yuanba.ops;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;

/** The clock everybody reads, whose days are those of China, and work handed to other threads that stays in its city. */
@Configuration(proxyBeanMethods = false)
class OpsConfiguration {

    @Bean
    Clock clock() {
        return new CityClock(ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    TaskDecorator inTheSameCity() {
        return work -> Cities.chosen().map(city -> Cities.carrying(city, work)).orElse(work);
    }
}
