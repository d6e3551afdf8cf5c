package app.touchstone.insight;

import static app.touchstone.db.insight.Tables.CRITICAL_FACT;
import static app.touchstone.db.insight.Tables.FACTS_CHANGE;
import static app.touchstone.db.insight.Tables.FACTS_REVISION;
import static app.touchstone.db.insight.Tables.LOSSES_SINCE;
import static app.touchstone.db.insight.Tables.SECTION_FACT;
import static app.touchstone.db.insight.Tables.TOUCHPOINT_FACT;
import static app.touchstone.db.insight.Tables.VISIT_FACT;
import static org.jooq.impl.DSL.noCondition;

import app.touchstone.db.insight.tables.records.CriticalFactRecord;
import app.touchstone.db.insight.tables.records.FactsChangeRecord;
import app.touchstone.db.insight.tables.records.SectionFactRecord;
import app.touchstone.db.insight.tables.records.TouchpointFactRecord;
import app.touchstone.db.insight.tables.records.VisitFactRecord;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.rows.BulkInsert;
import app.touchstone.review.ReportReleased;
import app.touchstone.scoring.CriticalFlag.Outcome;
import app.touchstone.scoring.ScoringMethod;
import app.touchstone.scoring.SectionScore;
import app.touchstone.scoring.TouchpointLoss;
import app.touchstone.scoring.VisitLosses;
import app.touchstone.scoring.VisitLosses.CriticalOutcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the facts of visits (decision 0006). */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FactTables {

    private static final LocalDate FIXED_DAY = LocalDate.of(2020, 1, 1);
    private static final int DIGITS = 4;

    /** A picture that is older than so many changes is made anew. */
    private static final int CHANGES_KEPT = 1000;

    private final DSLContext db;

    FactTables(DSLContext db) {
        this.db = db;
    }

    /** The recency weight up to a factor that is the same for all visits, so that it is written once and never ages. */
    static double decay(LocalDate visitedOn) {
        double days = ChronoUnit.DAYS.between(FIXED_DAY, visitedOn);
        return Math.pow(2, days / ScoringMethod.CURRENT.recency().halfLifeDays());
    }

    /** A visit whose losses are kept: whose they are, and what they are like. */
    record Measured(
            VisitId visit,
            ClientId client,
            OutletId outlet,
            JourneyTemplateId template,
            Yardstick yardstick,
            ShopperId shopper,
            LocalDate visitedOn) {}

    void remove(VisitId visit) {
        db.deleteFrom(VISIT_FACT).where(VISIT_FACT.VISIT_ID.eq(visit)).execute();
    }

    void add(VisitFacts facts) {
        VisitFactRecord visit = visitRow(facts);
        visit.insert();
        addLosses(measured(visit), facts.losses(), facts.submittedAt());
        BulkInsert.of(
                db,
                SECTION_FACT,
                facts.sheet().sections().stream()
                        .map(section -> sectionRow(facts.release().visit(), section))
                        .toList());
    }

    private void addLosses(Measured visit, VisitLosses losses, Instant submittedAt) {
        BulkInsert.of(
                db,
                TOUCHPOINT_FACT,
                losses.touchpoints().stream()
                        .map(loss -> touchpointRow(visit, loss))
                        .toList());
        BulkInsert.of(
                db,
                CRITICAL_FACT,
                losses.criticals().stream()
                        .filter(critical -> critical.outcome() != Outcome.DROPPED)
                        .map(critical -> criticalRow(visit, critical, submittedAt))
                        .toList());
    }

    /** Visits whose losses are by another method, in the order of their ids: so many, after one or from the front. */
    List<VisitId> byOtherMethods(@Nullable VisitId after, int most) {
        return db.select(VISIT_FACT.VISIT_ID)
                .from(VISIT_FACT)
                .where(
                        VISIT_FACT.LOSSES_METHOD.ne(ScoringMethod.CURRENT.version()),
                        after == null ? noCondition() : VISIT_FACT.VISIT_ID.gt(after))
                .orderBy(VISIT_FACT.VISIT_ID)
                .limit(most)
                .fetch(VISIT_FACT.VISIT_ID);
    }

    /** The visit if its losses are by another method, held; nothing where somebody else holds it. */
    Optional<Measured> holdByOtherMethod(VisitId visit) {
        return db.selectFrom(VISIT_FACT)
                .where(VISIT_FACT.VISIT_ID.eq(visit), VISIT_FACT.LOSSES_METHOD.ne(ScoringMethod.CURRENT.version()))
                .forUpdate()
                .skipLocked()
                .fetchOptional(FactTables::measured);
    }

    /** Whether a client's losses are all by the current method. */
    boolean isByCurrentMethod(ClientId client) {
        return !db.fetchExists(
                VISIT_FACT,
                VISIT_FACT.CLIENT_ID.eq(client),
                VISIT_FACT.LOSSES_METHOD.ne(ScoringMethod.CURRENT.version()));
    }

    /** Remembers since when a client's losses are by the current method. */
    void rememberSince(ClientId client, LocalDate today) {
        // native on both databases: the last visits of one client may be done by two instances at once
        db.execute(
                "insert into insight.losses_since (client_id, method, since) values (?, ?, ?) on conflict do nothing",
                client.value(),
                ScoringMethod.CURRENT.version(),
                today);
    }

    /** Since when a client's losses are by the current method; nothing where they never were by another. */
    Optional<LocalDate> since(ClientId client) {
        return db.select(LOSSES_SINCE.SINCE)
                .from(LOSSES_SINCE)
                .where(LOSSES_SINCE.CLIENT_ID.eq(client), LOSSES_SINCE.METHOD.eq(ScoringMethod.CURRENT.version()))
                .fetchOptional(LOSSES_SINCE.SINCE);
    }

    /** Puts losses by the current method in the place of a visit's older ones. */
    void replaceLosses(Measured visit, VisitLosses losses, Instant submittedAt) {
        db.deleteFrom(TOUCHPOINT_FACT)
                .where(TOUCHPOINT_FACT.VISIT_ID.eq(visit.visit()))
                .execute();
        db.deleteFrom(CRITICAL_FACT)
                .where(CRITICAL_FACT.VISIT_ID.eq(visit.visit()))
                .execute();
        addLosses(visit, losses, submittedAt);
        db.update(VISIT_FACT)
                .set(VISIT_FACT.LOSSES_METHOD, ScoringMethod.CURRENT.version())
                .where(VISIT_FACT.VISIT_ID.eq(visit.visit()))
                .execute();
    }

    /** Notes that the facts of an outlet have changed; writers of one client take turns here. */
    void countChange(ClientId client, OutletId outlet) {
        // native on both databases; two first releases at once must not fail each other, as an emulated merge would
        db.execute(
                "insert into insight.facts_revision (client_id, revision) values (?, 0) on conflict do nothing",
                client.value());
        db.update(FACTS_REVISION)
                .set(FACTS_REVISION.REVISION, FACTS_REVISION.REVISION.plus(1))
                .where(FACTS_REVISION.CLIENT_ID.eq(client))
                .execute();
        long revision = db.select(FACTS_REVISION.REVISION)
                .from(FACTS_REVISION)
                .where(FACTS_REVISION.CLIENT_ID.eq(client))
                .fetchOptional(FACTS_REVISION.REVISION)
                .orElseThrow();
        FactsChangeRecord change = db.newRecord(FACTS_CHANGE);
        change.setClientId(client);
        change.setRevision(revision);
        change.setOutletId(outlet);
        change.insert();
        db.deleteFrom(FACTS_CHANGE)
                .where(FACTS_CHANGE.CLIENT_ID.eq(client), FACTS_CHANGE.REVISION.le(revision - CHANGES_KEPT))
                .execute();
    }

    /** Notes that a client's network changed: every picture of it is made anew. */
    void countChange(ClientId client) {
        db.update(FACTS_REVISION)
                .set(FACTS_REVISION.REVISION, FACTS_REVISION.REVISION.plus(1))
                .where(FACTS_REVISION.CLIENT_ID.eq(client))
                .execute();
    }

    private VisitFactRecord visitRow(VisitFacts facts) {
        ReportReleased release = facts.release();
        VisitFactRecord row = db.newRecord(VISIT_FACT);
        row.setVisitId(release.visit());
        row.setEdition(release.edition());
        row.setNumber(release.number());
        row.setClientId(release.client());
        row.setOutletId(release.outlet());
        row.setTemplateId(facts.template());
        row.setChecklistVersionId(release.checklistVersion());
        row.setChecklistId(facts.yardstick().checklist());
        row.setChecklistMajor(facts.yardstick().major());
        row.setWaveId(release.wave());
        row.setWaveName(release.waveName());
        row.setShopperId(release.shopper());
        row.setVisitedOn(release.visitedOn());
        row.setMethod(facts.sheet().method());
        row.setLossesMethod(ScoringMethod.CURRENT.version());
        row.setScore(facts.sheet().score().rounded(DIGITS).orElse(null));
        row.setEarned(rounded(facts.sheet().earned()));
        row.setPossible(rounded(facts.sheet().possible()));
        row.setReleasedAt(release.releasedAt());
        return row;
    }

    private static Measured measured(VisitFactRecord row) {
        return new Measured(
                row.getVisitId(),
                row.getClientId(),
                row.getOutletId(),
                row.getTemplateId(),
                new Yardstick(row.getChecklistId(), row.getChecklistMajor()),
                row.getShopperId(),
                row.getVisitedOn());
    }

    private TouchpointFactRecord touchpointRow(Measured visit, TouchpointLoss loss) {
        TouchpointFactRecord row = db.newRecord(TOUCHPOINT_FACT);
        row.setVisitId(visit.visit());
        row.setTouchpoint(loss.touchpoint());
        row.setClientId(visit.client());
        row.setTemplateId(visit.template());
        row.setChecklistId(visit.yardstick().checklist());
        row.setChecklistMajor(visit.yardstick().major());
        row.setOutletId(visit.outlet());
        row.setShopperId(visit.shopper());
        row.setVisitedOn(visit.visitedOn());
        row.setDecay(decay(visit.visitedOn()));
        row.setLoss(loss.loss());
        row.setBaseLoss(loss.baseLoss());
        row.setWeight(loss.weight());
        row.setCritical(loss.critical());
        return row;
    }

    private CriticalFactRecord criticalRow(Measured visit, CriticalOutcome critical, Instant submittedAt) {
        CriticalFactRecord row = db.newRecord(CRITICAL_FACT);
        row.setVisitId(visit.visit());
        row.setQuestion(critical.question());
        row.setTouchpoint(critical.touchpoint());
        row.setClientId(visit.client());
        row.setTemplateId(visit.template());
        row.setOutletId(visit.outlet());
        row.setChecklistId(visit.yardstick().checklist());
        row.setVisitedOn(visit.visitedOn());
        row.setSubmittedAt(submittedAt);
        row.setFailed(critical.outcome() == Outcome.FAILED);
        return row;
    }

    private SectionFactRecord sectionRow(VisitId visit, SectionScore section) {
        SectionFactRecord row = db.newRecord(SECTION_FACT);
        row.setVisitId(visit);
        row.setSection(section.code());
        row.setEarned(rounded(section.counted()));
        row.setPossible(rounded(section.possible()));
        return row;
    }

    private static BigDecimal rounded(BigDecimal points) {
        return points.setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
