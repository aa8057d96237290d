package org.yuanba.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanba.testing.CityTest;

@CityTest
class BulkCopyModuleTests {

    private static final String PLACES = "place (key, level, parent, name)";

    @Autowired
    BulkCopy copies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private void undone(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            work.run();
        });
    }

    private int there() {
        return jdbc.sql("select count(*) from place where key like '99%'")
                .query(Integer.class)
                .single();
    }

    @Test
    void whatIsAskedNextSeesTheRows() {
        undone(() -> copies.aside(() -> {
            copies.into(PLACES, "99\tprovince\t\\N\t别处\n");
            assertThat(there()).isOne();
            copies.into(PLACES, "9901\tcity\t99\t别处市\n");
            copies.into(PLACES, "990101\tdistrict\t9901\t别处区\n");
            assertThat(there()).isEqualTo(3);
        }));
        assertThat(there()).isZero();
    }

    @Test
    void sendsWhatNothingWaitsForWhenToldOrAtTheEnd() {
        undone(() -> {
            copies.aside(() -> {
                copies.later(PLACES, "99\tprovince\t\\N\t别处\n");
                assertThat(there()).isZero();
                copies.later(PLACES, "9901\tcity\t99\t别处市\n");
                copies.sendWaiting();
                assertThat(there()).isPositive();
                copies.later(PLACES, "990101\tdistrict\t9901\t别处区\n");
            });
            assertThat(there()).isEqualTo(3);
        });
    }

    @Test
    void throwsWhatTheServerRefusedAlsoWhenSomethingElseFailedBecauseOfIt() {
        assertThatThrownBy(() -> undone(() -> copies.aside(() -> {
                    copies.into(PLACES, "9901\tcity\tno such\t别处市\n");
                    there();
                })))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> undone(() -> copies.aside(() -> {
                    copies.later(PLACES, "99\tnonsense\t\\N\t别处\n");
                })))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(there()).isZero();
    }

    @Test
    void throwsWhatTheWorkThrewWhenTheRowsWereGood() {
        assertThatThrownBy(() -> undone(() -> copies.aside(() -> {
                    copies.into(PLACES, "99\tprovince\t\\N\t别处\n");
                    throw new IllegalArgumentException("enough");
                })))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("enough");
        assertThat(there()).isZero();
    }

    @Test
    void sendsAtOnceOutsideOfSuchAWork() {
        undone(() -> {
            copies.into(PLACES, "99\tprovince\t\\N\t别处\n");
            copies.later(PLACES, "9901\tcity\t99\t别处市\n");
            copies.sendWaiting();
            assertThat(there()).isEqualTo(2);
        });
    }
}
