package org.yuanba.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/** A test of the whole application on a database of its own class, with the city of Chengdu and its places set up. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(properties = "yuanba.demo.compounds=200")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = OwnDatabase.class)
@TestExecutionListeners(listeners = OwnDatabase.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@Import({TestAccounts.class, TestClock.class})
public @interface CityTest {}
