package org.yuanba.fund.project;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.fund.ProjectId;
import org.yuanba.ops.Vault;
import org.yuanba.shared.NewId;

/** Those who asked for a project; who they are is encrypted, and forgotten once the project is closed. */
@Repository
public class Askers {

    private static final String KEY = "fund";

    private final JdbcClient jdbc;
    private final Vault vault;

    Askers(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Unscoped("called by the act of applying, whose scope was checked")
    void add(ProjectId project, List<Application.Asking> askers) {
        for (var asker : askers) {
            var id = NewId.next();
            var words = asker.called().strip() + "\n" + asker.door().strip();
            jdbc.sql(
                            "insert into fund_project_asker (id, project, number, sealed) values (:id, :project, :number, :sealed)")
                    .param("id", id)
                    .param("project", project.value())
                    .param("number", Numbers.next())
                    .param(
                            "sealed",
                            vault.encrypt(KEY, words.getBytes(StandardCharsets.UTF_8), context(id)),
                            Types.BINARY)
                    .update();
        }
    }

    /** Those of a project, in the order in which they stand on the application. */
    public List<Asker> of(Project project, Scope scope) {
        scope.require(project.place());
        return jdbc.sql("select * from fund_project_asker where project = ? order by id")
                .param(project.id().value())
                .query(this::asker)
                .list();
    }

    /** The one with this slip. */
    @Unscoped("the number is the key: random, on the slip of the one who asked")
    public Optional<Asker> numbered(String number) {
        return jdbc.sql("select * from fund_project_asker where number = ?")
                .param(number)
                .query(this::asker)
                .optional();
    }

    /** Forgets who they are; that so many asked and accepted stays. */
    @Unscoped("called when a project is closed")
    public void forget(ProjectId project) {
        jdbc.sql("update fund_project_asker set sealed = null where project = ?")
                .param(project.value())
                .update();
    }

    private Asker asker(ResultSet row, int n) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var sealed = row.getBytes("sealed");
        var words = sealed == null
                ? new String[] {"", ""}
                : new String(vault.decrypt(KEY, sealed, context(id)), StandardCharsets.UTF_8).split("\n", 2);
        return new Asker(
                id,
                new ProjectId(row.getObject("project", UUID.class)),
                row.getString("number"),
                words[0],
                words[1],
                row.getObject("answer", Boolean.class),
                row.getString("words"));
    }

    private static String context(UUID id) {
        return "asker/" + id;
    }

    /**
     * One who asked.
     *
     * @param id her id, her hand in the project
     * @param project the project
     * @param number the number on her slip
     * @param called how she is called, empty once that was forgotten
     * @param door where she lives, may be empty
     * @param answer whether she accepted the work, none before she said
     * @param words what she said about it, or none
     */
    public record Asker(
            UUID id,
            ProjectId project,
            String number,
            String called,
            String door,
            @Nullable Boolean answer,
            @Nullable String words) {

        /** The same for those who need not know who she is. */
        public Asker withoutName() {
            return new Asker(id, project, "", "", "", answer, words);
        }
    }
}
