package org.yuanba.exchange;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.yuanba.exchange.file.FileLimits;

/** How much of a file is read at most. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileLimits.class)
class ExchangeConfiguration {}
