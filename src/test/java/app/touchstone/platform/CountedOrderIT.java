package app.touchstone.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.IntegrationTest;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class CountedOrderIT {

    private static final List<String> TEXTS = List.of(
            "1",
            "2",
            "007",
            "10",
            "10a2",
            "10a10",
            "99999999999999999999",
            "100000000000000000000",
            "q1",
            "Q2",
            "q10",
            "ель 2",
            "Ёлка 3",
            "ёлка 12",
            "ТЧ-9",
            "тч-11",
            "V-2026-00417",
            "a'b\\1c");

    @Autowired
    private DSLContext db;

    @Test
    void theDatabaseMakesTheSameOfATextAsJava() {
        Field<String> text = DSL.param("text", SQLDataType.VARCHAR(400));
        assertThat(TEXTS)
                .allSatisfy(one -> assertThat(db.select(CountedOrder.of(DSL.val(one, text.getDataType())))
                                .fetchOne(0, String.class))
                        .isEqualTo(CountedOrder.key(one)));
    }

    @Test
    void theDatabaseSortsAsPeopleCount() {
        var rows = DSL.values(DSL.row("Q10"), DSL.row("q2"), DSL.row("Q1"), DSL.row("q11"))
                .as("rows", "code");
        Field<String> code = rows.field("code", String.class);
        assertThat(db.select(code)
                        .from(rows)
                        .orderBy(CountedOrder.of(code), code)
                        .fetch(code))
                .containsExactly("Q1", "q2", "Q10", "q11");
    }
}
