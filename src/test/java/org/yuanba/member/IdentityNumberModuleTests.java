package org.yuanba.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.member.domain.IdentityNumbers;
import org.yuanba.member.domain.Refused;
import org.yuanba.testing.CityTest;

@CityTest
@Import(TestMembers.class)
@TestPropertySource(properties = "yuanba.member.identity-numbers=5101")
@Transactional
class IdentityNumberModuleTests {

    private static final String NUMBER = "11010519491231002X";

    @Autowired
    IdentityNumbers identity;

    @Autowired
    TestMembers given;

    @Autowired
    JdbcClient jdbc;

    @Test
    void checksEncryptsAndFindsANumberAgainWhereACitySwitchedThemOn() {
        identity.prepare();
        assertThat(identity.isOn()).isTrue();
        var member = given.member(given.yard("玉苑小区"), Category.DIRECT, "张建国", "");
        assertThatThrownBy(() -> identity.check("110105194912310021"))
                .isInstanceOf(Refused.class)
                .hasMessage("member.problem.identity");
        identity.keep(member.id(), NUMBER.toLowerCase(java.util.Locale.ROOT));
        assertThat(new String(
                        jdbc.sql("select number from member_identity")
                                .query(byte[].class)
                                .single(),
                        StandardCharsets.UTF_8))
                .doesNotContain("1949");
        var other = given.member(given.yard("玉苑小区"), Category.DIRECT, "李秀英", "");
        assertThatThrownBy(() -> identity.keep(other.id(), NUMBER))
                .isInstanceOf(Refused.class)
                .hasMessage("member.problem.identity-twice");
    }
}
