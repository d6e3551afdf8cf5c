package app.touchstone.insight;

import static app.touchstone.db.insight.Tables.FACTS_REVISION;
import static app.touchstone.db.insight.Tables.TOUCHPOINT_FACT;
import static app.touchstone.db.insight.Tables.VISIT_FACT;
import static app.touchstone.db.reports.Tables.REPORT;
import static app.touchstone.db.review.Tables.RELEASE;
import static org.awaitility.Awaitility.await;

import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.clients.Outlet;
import app.touchstone.db.review.tables.records.ReleaseRecord;
import app.touchstone.forms.Answers;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.WaveId;
import app.touchstone.review.Edition;
import app.touchstone.review.FinalAnswer;
import app.touchstone.review.ReleasedReport.Photo;
import app.touchstone.review.ReportReleased;
import app.touchstone.scoring.ScoreSheet;
import app.touchstone.scoring.ScoringMethod;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Puts released visits into the database as review leaves them, and facts as insight does. */
@TestComponent
@Import(OrderedWaves.class)
public class ReleasedVisits {

    /** A minute of the afternoon that no part of the day begins with. */
    static final LocalTime VISITED = LocalTime.of(14, 7);

    private final OrderedWaves waves;
    private final FactTables tables;
    private final DSLContext db;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ReleasedVisits(
            DSLContext db,
            JsonMapper json,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            OrderedWaves waves,
            FactTables tables) {
        this.tables = tables;
        this.waves = waves;
        this.db = db;
        this.json = json;
        this.events = events;
        this.transaction = transaction;
    }

    public ReportReleased release(
            Outlet outlet, ChecklistVersion version, Answers answers, LocalDate day, Photo... photos) {
        VisitId visit = VisitId.create();
        Instant visitedAt = day.atTime(VISITED).atZone(outlet.timeZone()).toInstant();
        ShopperId shopper = ShopperId.create();
        var report = db.newRecord(REPORT);
        report.setVisitId(visit);
        report.setClientId(outlet.client());
        report.setShopperId(shopper);
        report.setChecklistVersionId(version.id());
        report.setOutletCode(outlet.code());
        report.setFeatures("");
        report.setOpenedAt(visitedAt);
        report.insert();
        var release = db.newRecord(RELEASE);
        release.setVisitId(visit);
        release.setEdition(Edition.FIRST);
        release.setKind(Edition.Kind.FIRST);
        release.setNewest(true);
        release.setClientId(outlet.client());
        release.setOutletId(outlet.id());
        release.setNodeId(outlet.node());
        release.setNodePath("/" + outlet.node() + "/");
        release.setOutletName(outlet.name());
        release.setNumber("V-" + visit.value().toString().substring(19));
        release.setChecklistVersionId(version.id());
        write(release, ScoreSheet.of(version.definition(), answers), answers);
        release.setEvidence(json.writerFor(new TypeReference<List<Photo>>() {}).writeValueAsString(List.of(photos)));
        release.setVisitedAt(visitedAt);
        release.setTimeZone(outlet.timeZone());
        release.setReleasedAt(visitedAt.plusSeconds(86_400));
        release.setReleasedBy(PersonId.create());
        release.setInReporting(true);
        release.insert();
        ReportReleased event = new ReportReleased(
                visit,
                Edition.FIRST,
                release.getNumber(),
                outlet.client(),
                outlet.id(),
                version.id(),
                waves.longOver(version),
                "Autumn",
                shopper,
                day,
                release.getReleasedAt(),
                true);
        tell(event);
        return event;
    }

    private void write(ReleaseRecord release, ScoreSheet sheet, Answers answers) {
        release.setMethod(sheet.method());
        release.setScore(sheet.score().rounded(4).orElse(null));
        release.setSheet(json.writeValueAsString(sheet));
        release.setAnswers(json.writerFor(new TypeReference<List<FinalAnswer>>() {})
                .writeValueAsString(answers.values().entrySet().stream()
                        .map(answer -> new FinalAnswer(answer.getKey(), answer.getValue(), "", false))
                        .toList()));
    }

    /** The next edition of what was released, with other answers; nobody has been told yet. */
    ReportReleased next(ReportReleased before, Edition.Kind kind, ChecklistVersion version, Answers answers) {
        ReleaseRecord release =
                db.fetchSingle(RELEASE, RELEASE.VISIT_ID.eq(before.visit()), RELEASE.EDITION.eq(before.edition()));
        db.update(RELEASE)
                .set(RELEASE.NEWEST, false)
                .where(RELEASE.VISIT_ID.eq(before.visit()))
                .execute();
        ReleaseRecord next = db.newRecord(RELEASE);
        next.from(release);
        next.setEdition(before.edition() + 1);
        next.setKind(kind);
        next.setReason("A photo was of another shop");
        next.setNewest(true);
        write(next, ScoreSheet.of(version.definition(), answers), answers);
        next.insert();
        return new ReportReleased(
                before.visit(),
                before.edition() + 1,
                before.number(),
                before.client(),
                before.outlet(),
                before.checklistVersion(),
                before.wave(),
                before.waveName(),
                before.shopper(),
                before.visitedOn(),
                before.releasedAt(),
                kind == Edition.Kind.CORRECTION);
    }

    /** Tells of a release and waits until it has become facts. */
    void tell(ReportReleased event) {
        long before = revision(event.client());
        transaction.executeWithoutResult(_ -> events.publishEvent(event));
        await().until(() -> revision(event.client()) > before);
    }

    /** Tells of a release that makes no facts any more, and waits until it was heard. */
    void tellLate(ReportReleased event) {
        transaction.executeWithoutResult(_ -> events.publishEvent(event));
        await().until(() -> db.fetch(
                        "select id from events.event_publication where serialized_event like ?",
                        "%" + event.visit() + "%")
                .isEmpty());
    }

    public void exclude(ReportReleased event) {
        db.update(RELEASE)
                .set(RELEASE.IN_REPORTING, false)
                .where(RELEASE.VISIT_ID.eq(event.visit()))
                .execute();
        tell(event);
    }

    long revision(ClientId client) {
        Long revision = db.select(FACTS_REVISION.REVISION)
                .from(FACTS_REVISION)
                .where(FACTS_REVISION.CLIENT_ID.eq(client))
                .fetchOne(FACTS_REVISION.REVISION);
        return revision == null ? 0 : revision;
    }

    /** Counts a change at an outlet, as every writer of facts does. */
    void change(Outlet outlet) {
        transaction.executeWithoutResult(_ -> tables.countChange(outlet.client(), outlet.id()));
    }

    int facts(VisitId visit) {
        return db.fetchCount(TOUCHPOINT_FACT, TOUCHPOINT_FACT.VISIT_ID.eq(visit));
    }

    /** The facts of a visit of which there is no report. */
    void fact(
            Outlet outlet,
            JourneyTemplateId template,
            ChecklistVersion version,
            LocalDate day,
            BigDecimal score,
            Map<String, Double> losses) {
        fact(outlet, template, version, waves.longOver(version), day, score, losses);
    }

    /** The same in a wave of its own. */
    void fact(
            Outlet outlet,
            JourneyTemplateId template,
            ChecklistVersion version,
            WaveId wave,
            LocalDate day,
            BigDecimal score,
            Map<String, Double> losses) {
        VisitId visit = VisitId.create();
        ShopperId shopper = ShopperId.create();
        var row = db.newRecord(VISIT_FACT);
        row.setVisitId(visit);
        row.setEdition(Edition.FIRST);
        row.setNumber("V-" + visit.value().toString().substring(19));
        row.setClientId(outlet.client());
        row.setOutletId(outlet.id());
        row.setTemplateId(template);
        row.setChecklistVersionId(version.id());
        row.setChecklistId(version.checklist());
        row.setChecklistMajor(version.major());
        row.setWaveId(wave);
        row.setWaveName("Autumn");
        row.setShopperId(shopper);
        row.setVisitedOn(day);
        row.setMethod(ScoringMethod.CURRENT.version());
        row.setLossesMethod(ScoringMethod.CURRENT.version());
        row.setScore(score);
        row.setEarned(BigDecimal.ONE);
        row.setPossible(BigDecimal.ONE);
        row.setReleasedAt(Instant.EPOCH);
        row.insert();
        db.batchInsert(losses.entrySet().stream()
                        .map(loss -> {
                            var fact = db.newRecord(TOUCHPOINT_FACT);
                            fact.setVisitId(visit);
                            fact.setTouchpoint(loss.getKey());
                            fact.setClientId(outlet.client());
                            fact.setTemplateId(template);
                            fact.setChecklistId(version.checklist());
                            fact.setChecklistMajor(version.major());
                            fact.setOutletId(outlet.id());
                            fact.setShopperId(shopper);
                            fact.setVisitedOn(day);
                            fact.setDecay(FactTables.decay(day));
                            fact.setLoss(loss.getValue());
                            fact.setBaseLoss(loss.getValue());
                            fact.setWeight(1.0);
                            fact.setCritical(false);
                            return fact;
                        })
                        .toList())
                .execute();
    }
}
