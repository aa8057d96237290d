package org.yuanba.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A journey through the running application with a real browser: its pages on a free port, a database of its own, and a
 * {@link Reader} for each test that asks for one. Names of journeys end in {@code Journey}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OwnDatabase.class)
@TestExecutionListeners(listeners = OwnDatabase.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@Import({TestAccounts.class, TestClock.class})
@ExtendWith(Readers.class)
public @interface JourneyTest {}
