package org.yuanba.fund.carrying;

import java.sql.Types;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.board.NoticeBoard;
import org.yuanba.board.NoticeBoard.NotPosted;
import org.yuanba.fund.ProjectId;
import org.yuanba.fund.ProjectState;
import org.yuanba.fund.call.Calls;
import org.yuanba.fund.project.Project;
import org.yuanba.fund.project.ProjectRefused;
import org.yuanba.fund.project.ProjectSteps;
import org.yuanba.web.NotHere;

/** Puts a project that won onto the blackboard of its yard, with the days for objections its call names. */
@Service
public class NoticeGiving {

    private final JdbcClient jdbc;
    private final ProjectSteps steps;
    private final Calls calls;
    private final NoticeBoard board;

    NoticeGiving(JdbcClient jdbc, ProjectSteps steps, Calls calls, NoticeBoard board) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.calls = calls;
        this.board = board;
    }

    /**
     * Posts the notice.
     *
     * @param contact how the one who takes objections is called
     * @param phone her number
     */
    @Transactional
    public void post(ProjectId id, String contact, String phone, Scope scope, Actor by) {
        var project = steps.hold(id, ProjectState.CHOSEN, scope);
        var call = calls.find(project.call()).orElseThrow(NotHere::new);
        ProjectRefused.when(contact.isBlank(), "contact", "project.refused.contact");
        ProjectRefused.when(phone.isBlank(), "phone", "project.refused.phone");
        try {
            var notice = board.post(
                    project.place(),
                    "项目公示：" + project.title(),
                    body(project, call.title()),
                    new NoticeBoard.Contact(contact.strip(), phone.strip()),
                    call.objectionDays(),
                    scope,
                    by);
            var last = board.find(notice, scope).orElseThrow().lastDay();
            jdbc.sql("update fund_project set notice = :notice, notice_until = :last where id = :id")
                    .param("notice", notice.value())
                    .param("last", last, Types.DATE)
                    .param("id", id.value())
                    .update();
        } catch (NotPosted refused) {
            throw new ProjectRefused("phone", refused.key(), refused.arguments().toArray());
        }
        steps.move(project, ProjectState.NOTICED, by);
    }

    private static String body(Project project, String call) {
        return """
                %s，创投会上选中。
                现在的情况：%s
                打算怎么做：%s
                申请：%s
                用钱：%s 元。
                有意见，请在公示期内提。
                """.formatted(
                        call,
                        project.words().need(),
                        project.words().plan(),
                        project.words().applicantName(),
                        project.cost().yuan().toPlainString());
    }
}
