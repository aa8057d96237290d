package org.yuanba.place.division;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanba.access.Unscoped;
import org.yuanba.place.PlaceRows;

/** Imports an edition of the national division codes: the whole file, or nothing of it. */
@Component
@Unscoped("the national division codes are public; who may hand in an edition is asked before")
public class DivisionImporting {

    /** Faults told at once; more are only counted. */
    static final int MOST_FAULTS = 20;

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final Divisions divisions;
    private final TransactionTemplate transaction;

    DivisionImporting(JdbcClient jdbc, DataSource dataSource, Divisions divisions, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.divisions = divisions;
        this.transaction = transaction;
    }

    /**
     * Reads the file and keeps it as an edition, or says what is wrong with it.
     *
     * @throws IllegalArgumentException when the file breaks off
     */
    @Unscoped("the national codes are the same for every place; who may draw a tree anew is asked before")
    public Outcome importFile(InputStream file, String source, LocalDate asOf) {
        return transaction.execute(status -> {
            var outcome = read(file, source, asOf);
            if (!outcome.faults().isEmpty()) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private Outcome read(InputStream file, String source, LocalDate asOf) {
        jdbc.sql("""
                create temp table division_import (line bigint, code text collate "C", level text, name text,
                  parent text collate "C") on commit drop
                """).update();
        var faults = new Faults();
        copy(file, faults);
        if (faults.number == 0) {
            compare(faults);
        }
        var edition = divisions.edition(source, asOf);
        if (faults.number == 0 && divisions.count(edition) > 0) {
            faults.add(DivisionFault.of(1, "imported-before", source, asOf.toString()));
        }
        if (faults.number > 0) {
            return new Outcome(0, faults.list(), faults.number, null);
        }
        jdbc.sql("""
                insert into public.division (edition, code, level, name, parent)
                select ?, code, level, name, parent from division_import order by code
                """).param(edition).update();
        return new Outcome(divisions.count(edition), List.of(), 0, edition);
    }

    private void copy(InputStream file, Faults faults) {
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            var copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy division_import (line, code, level, name, parent) from stdin");
            try {
                DivisionFile.of(file).read((row, line) -> write(copy, row, line), faults::add);
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The divisions could not be written", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("The file could not be read to its end: " + e.getMessage(), e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static void write(CopyIn copy, Division row, long line) {
        var bytes = PlaceRows.line(Long.toString(line), row.code(), row.level(), row.name(), row.parent())
                .getBytes(StandardCharsets.UTF_8);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new IllegalStateException("The divisions could not be written", e);
        }
    }

    private void compare(Faults faults) {
        jdbc.sql("""
                select line, 'twice', code, first::text from (
                  select line, code, min(line) over (partition by code) as first from division_import) d
                where line > first
                union all
                select d.line, 'orphan', d.code, d.parent from division_import d
                where d.parent is not null and not exists (select from division_import p where p.code = d.parent)
                order by 1
                """).query(row -> {
            faults.add(DivisionFault.of(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)));
        });
    }

    /**
     * What came of it.
     *
     * @param rows how many divisions were kept; 0 when refused
     * @param faults the first faults, in the order of lines
     * @param number how many faults there are in all
     * @param edition the edition kept, none when refused
     */
    public record Outcome(
            int rows,
            List<DivisionFault> faults,
            long number,
            @Nullable UUID edition) {

        /** Of a file that cannot be read to its end. */
        public static Outcome unreadable() {
            return new Outcome(0, List.of(DivisionFault.of(1, "unreadable")), 1, null);
        }
    }

    private static final class Faults {

        private final List<DivisionFault> first = new ArrayList<>();
        private long number;

        void add(DivisionFault fault) {
            number++;
            if (first.size() < MOST_FAULTS) {
                first.add(fault);
            }
        }

        List<DivisionFault> list() {
            return first.stream()
                    .sorted(Comparator.comparingLong(DivisionFault::line))
                    .toList();
        }
    }
}
