package org.yuanba.notify.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.yuanba.access.AccountId;
import org.yuanba.notify.spi.Gateway.Result;
import org.yuanba.notify.spi.Outgoing;
import org.yuanba.notify.spi.Target;
import org.yuanba.person.PersonId;

/** Gateways against servers started here: what is sent, and what each answer means. */
class GatewayTests {

    private static final Target PERSON =
            new Target.OfPerson(new PersonId(UUID.randomUUID()), new Target.Phone("13800001234"));
    private static final Target ACCOUNT = new Target.OfAccount(new AccountId(UUID.randomUUID()), "worker");

    private final WireMockServer web =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        web.start();
        mail.start();
    }

    @AfterEach
    void stop() {
        web.stop();
        mail.stop();
    }

    private String url() {
        return "http://127.0.0.1:" + web.port() + "/send";
    }

    private static Outgoing message(Target to, @Nullable String link) {
        return new Outgoing("problem.answered/7", to, "有答复了", "您反映的事有答复了。", link, false);
    }

    private void answers(int status, String body) {
        web.stubFor(post("/send").willReturn(aResponse().withStatus(status).withBody(body)));
    }

    private MailGateway mailGateway(@Nullable JavaMailSender sender) {
        var beans = new StaticListableBeanFactory();
        if (sender != null) {
            beans.addBean("sender", sender);
        }
        ObjectProvider<JavaMailSender> senders = beans.getBeanProvider(JavaMailSender.class);
        return new MailGateway(senders, "yuanba@example.org", "example.org");
    }

    private JavaMailSender sender(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return sender;
    }

    @Test
    void sendsATextWithItsKey() {
        answers(200, "{}");
        var sms = new SmsGateway(new HttpCarrier(), url(), "secret");
        assertThat(sms.canReach(PERSON)).isTrue();
        assertThat(sms.canReach(ACCOUNT)).isFalse();
        assertThat(sms.send(message(PERSON, "https://y.example/q"))).isInstanceOf(Result.Accepted.class);
        web.verify(postRequestedFor(urlEqualTo("/send"))
                .withHeader("Idempotency-Key", equalTo("problem.answered/7"))
                .withHeader("Authorization", equalTo("Bearer secret"))
                .withRequestBody(equalToJson("{\"to\":\"13800001234\",\"text\":\"您反映的事有答复了。 https://y.example/q\"}")));
    }

    @ParameterizedTest
    @CsvSource({
        "202,Accepted",
        "409,Accepted",
        "400,Permanent",
        "422,Permanent",
        "401,Temporary",
        "429,Temporary",
        "503,Temporary"
    })
    void knowsWhatAStatusMeans(int status, String means) {
        answers(status, "");
        var result = new SmsGateway(new HttpCarrier(), url(), "").send(message(PERSON, null));
        assertThat(result.getClass().getSimpleName()).isEqualTo(means);
    }

    @Test
    void triesAgainLaterWhenTheLineBreaks() {
        web.stubFor(post("/send").willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        assertThat(new SmsGateway(new HttpCarrier(), url(), "").send(message(PERSON, null)))
                .isInstanceOf(Result.Temporary.class);
    }

    @ParameterizedTest
    @CsvSource({"0,Accepted", "45009,Temporary", "93000,Permanent"})
    void readsWhatTheRobotSaysInside(int code, String means) {
        answers(200, "{\"errcode\":" + code + ",\"errmsg\":\"\"}");
        var wecom = new WecomGateway(new HttpCarrier(), url());
        assertThat(wecom.canReach(ACCOUNT)).isTrue();
        assertThat(wecom.send(message(ACCOUNT, null)).getClass().getSimpleName())
                .isEqualTo(means);
    }

    @Test
    void sendsAMailWhoseIdComesFromItsKey() throws Exception {
        var gateway = mailGateway(sender(mail.getSmtp().getPort()));
        assertThat(gateway.canReach(ACCOUNT)).isTrue();
        assertThat(gateway.canReach(PERSON)).isFalse();
        assertThat(gateway.send(message(ACCOUNT, "https://y.example/p/5101"))).isInstanceOf(Result.Accepted.class);
        assertThat(gateway.send(message(ACCOUNT, "https://y.example/p/5101"))).isInstanceOf(Result.Accepted.class);
        var received = mail.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[0].getSubject()).isEqualTo("有答复了");
        assertThat(received[0].getAllRecipients()[0]).hasToString("worker@example.org");
        assertThat(received[0].getContent().toString()).contains("您反映的事有答复了。", "https://y.example/p/5101");
        assertThat(received[0].getMessageID()).isEqualTo(received[1].getMessageID());
    }

    @Test
    void triesAMailAgainLaterWhenNobodyAnswers() {
        var port = mail.getSmtp().getPort();
        mail.stop();
        assertThat(mailGateway(sender(port)).send(message(ACCOUNT, null))).isInstanceOf(Result.Temporary.class);
    }

    @Test
    void isOffUntilASettingSaysWhere() {
        assertThat(new SmsGateway(new HttpCarrier(), "", "").canReach(PERSON)).isFalse();
        assertThat(new WecomGateway(new HttpCarrier(), "").canReach(ACCOUNT)).isFalse();
        assertThat(mailGateway(null).canReach(ACCOUNT)).isFalse();
    }
}
