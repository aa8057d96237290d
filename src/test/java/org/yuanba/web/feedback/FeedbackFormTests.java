package org.yuanba.web.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuanba.web.feedback.Feedback.Kind;

class FeedbackFormTests {

    @Test
    void takesASentence() {
        assertThat(form("换地点那一页字太小了").problem()).isEmpty();
    }

    @Test
    void asksForWordsWhenThereAreNone() {
        assertThat(form("   ").problem()).contains("feedback.body.missing");
    }

    @Test
    void takesTwoThousandCharactersAndNotOneMore() {
        assertThat(form("字".repeat(2000)).problem()).isEmpty();
        assertThat(form("字".repeat(2001)).problem()).contains("feedback.body.long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我的身份证是 510107196001011234",
                "51010719600101123X 是我的",
                "卡号 6222 0200 1234 5678 901",
                "卡号6222-0200-1234-5678"
            })
    void refusesIdentityAndBankNumbers(String words) {
        assertThat(form(words).problem()).contains("feedback.body.number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"电话 028-5550 0126 打不通", "2026年11月23日 8:30 打不开", "编号 510107009004 的社区"})
    void takesShorterNumbers(String words) {
        assertThat(form(words).problem()).isEmpty();
    }

    @Test
    void knowsARobotByTheFieldNobodySees() {
        assertThat(new FeedbackForm(Kind.FAULT, "打不开", "http://x").isFromRobot())
                .isTrue();
        assertThat(form("打不开").isFromRobot()).isFalse();
    }

    private static FeedbackForm form(String words) {
        return new FeedbackForm(Kind.SUGGESTION, words, "");
    }
}
