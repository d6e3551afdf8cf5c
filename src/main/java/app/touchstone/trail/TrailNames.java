package app.touchstone.trail;

import static app.touchstone.db.trail.Tables.ENTRY;
import static app.touchstone.db.trail.Tables.WORD;

import app.touchstone.db.trail.tables.records.WordRecord;
import app.touchstone.platform.ActSubject;
import app.touchstone.platform.StepTaken;
import app.touchstone.platform.rows.OnlyOnce;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The words of the names under which people and things stand in the trail. What has a number is found by that. Each
 * instance remembers what it has just written, to spare a statement; what it has forgotten or another wrote changes
 * nothing.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class TrailNames {

    private static final int REMEMBERED = 20_000;
    private static final int LONGEST = 100;
    private static final Set<ActSubject> NUMBERED = Set.of(ActSubject.VISIT, ActSubject.ORDER);

    private record Name(UUID ref, String name) {}

    private final DSLContext db;
    private final Set<Name> written = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Name, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    TrailNames(DSLContext db) {
        this.db = db;
    }

    /** Letters and digits in small letters, each word once and in one order. */
    static List<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}\\p{M}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word)
                .distinct()
                .sorted()
                .toList();
    }

    void remember(StepTaken step) {
        remember(new Name(step.person().value(), step.personName()));
        if (!NUMBERED.contains(step.act().subject())) {
            remember(new Name(step.subject(), step.subjectLabel()));
        }
    }

    /** The words of what stood in the trail before words were kept. */
    void catchUp() {
        if (db.fetchExists(WORD)) {
            return;
        }
        List<String> numbered = NUMBERED.stream().map(ActSubject::code).toList();
        db.selectDistinct(ENTRY.PERSON_ID, ENTRY.PERSON_NAME)
                .from(ENTRY)
                .forEach(row -> write(new Name(row.value1().value(), row.value2())));
        db.selectDistinct(ENTRY.SUBJECT_ID, ENTRY.SUBJECT_LABEL)
                .from(ENTRY)
                .where(ENTRY.SUBJECT_KIND.notIn(numbered))
                .forEach(row -> write(new Name(row.value1(), row.value2())));
    }

    private void remember(Name name) {
        if (written.contains(name)) {
            return;
        }
        write(name);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                written.add(name);
            }
        });
    }

    private void write(Name name) {
        List<String> words = words(name.name());
        Set<String> there = db.select(WORD.WORD_)
                .from(WORD)
                .where(WORD.REF.eq(name.ref()), WORD.WORD_.in(words))
                .fetchSet(WORD.WORD_);
        words.stream().filter(word -> !there.contains(word)).forEach(word -> insert(name.ref(), word));
    }

    private void insert(UUID ref, String word) {
        WordRecord row = db.newRecord(WORD);
        row.setWord(word);
        row.setRef(ref);
        OnlyOnce.insert(db, row, WORD.WORD_, WORD.REF);
    }
}
