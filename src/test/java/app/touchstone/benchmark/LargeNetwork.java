package app.touchstone.benchmark;

import static app.touchstone.db.assignments.Tables.VISIT;
import static app.touchstone.db.insight.Tables.SECTION_FACT;
import static app.touchstone.db.insight.Tables.TOUCHPOINT_FACT;
import static app.touchstone.db.insight.Tables.VISIT_FACT;
import static app.touchstone.db.programmes.Tables.WAVE;
import static app.touchstone.db.reports.Tables.ANSWER;
import static app.touchstone.db.reports.Tables.REPORT;
import static app.touchstone.db.review.Tables.RELEASE;

import app.touchstone.assignments.VisitState;
import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.clients.Client;
import app.touchstone.clients.ClientData;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletFilter;
import app.touchstone.clients.OutletImport;
import app.touchstone.clients.OutletOrder;
import app.touchstone.clients.OutletService;
import app.touchstone.forms.AnswerValue;
import app.touchstone.forms.Answers;
import app.touchstone.forms.Applicability;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Checks;
import app.touchstone.forms.Option;
import app.touchstone.forms.Particulars;
import app.touchstone.forms.Question;
import app.touchstone.forms.QuestionType;
import app.touchstone.forms.Section;
import app.touchstone.journeys.JourneyDefinition;
import app.touchstone.journeys.JourneyDefinition.Stage;
import app.touchstone.journeys.JourneyDefinition.Touchpoint;
import app.touchstone.journeys.JourneyService;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Actors;
import app.touchstone.platform.AnswerId;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.OrderId;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.WaveId;
import app.touchstone.programmes.OrderState;
import app.touchstone.programmes.Programme;
import app.touchstone.programmes.ProgrammeService;
import app.touchstone.programmes.ProgrammeService.Terms;
import app.touchstone.review.Edition;
import app.touchstone.review.FinalAnswer;
import app.touchstone.scoring.ScoreSheet;
import app.touchstone.scoring.ScoringMethod;
import app.touchstone.scoring.TouchpointLoss;
import app.touchstone.scoring.VisitLosses;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.TableRecord;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a large network with its history: outlets, released reports with their answers and facts. Rows go in by batch,
 * with the scores that the scoring module gives them.
 */
final class LargeNetwork {

    private static final int TOUCHPOINTS = 12;
    private static final int BATCH = 2000;
    private static final LocalDate EPOCH = LocalDate.of(2020, 1, 1);
    private static final double HALF_LIFE = 180;

    private final DSLContext db;
    private final JsonMapper json;
    private final Random random = new Random(11);
    private final List<TableRecord<?>> rows = new ArrayList<>();

    LargeNetwork(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** What was made. */
    record Made(Client client, JourneyTemplate template, List<Outlet> outlets) {}

    Made make(
            ClientService clients,
            OutletImport outletImport,
            OutletService outletService,
            JourneyService journeys,
            ChecklistService checklists,
            ProgrammeService programmes,
            int outlets,
            int visitsPerOutlet,
            int questions) {
        Actor actor = Actors.staff();
        Client client = clients.create(
                actor,
                new ClientData(
                        "Large network", Locale.ENGLISH, ZoneId.of("Europe/Moscow"), Currency.getInstance("RUB")));
        outletImport.apply(
                actor,
                outletImport.preview(
                        actor, client.id(), "outlets.csv", outletFile(outlets).getBytes(StandardCharsets.UTF_8)),
                percent -> {});
        JourneyTemplate template = journeys.create(actor, client.id(), "Journey", journey(journeys));
        ChecklistVersion draft =
                checklists.create(actor, client.id(), "large", "Large", template.id(), checklist(questions));
        ChecklistVersion version = checklists.publish(actor, draft.id(), draft.version());
        Programme programme = programmes.create(actor, version.checklist(), new Terms("Large", null, null, 30));
        List<Outlet> all = outletService.find(actor, OutletFilter.all(client.id()), 0, outlets, OutletOrder.BY_CODE);
        for (int wave = 0; wave < visitsPerOutlet; wave++) {
            wave(client, template, version, programme, all, wave, visitsPerOutlet);
        }
        flush();
        return new Made(client, template, all);
    }

    private void wave(
            Client client,
            JourneyTemplate template,
            ChecklistVersion version,
            Programme programme,
            List<Outlet> outlets,
            int number,
            int waves) {
        LocalDate from = LocalDate.now(ZoneOffset.UTC).minusDays(60L * (waves - number));
        OrderId order = order(client, version, programme, number, from);
        WaveId waveId = WaveId.create();
        var wave = db.newRecord(WAVE);
        wave.setId(waveId);
        wave.setOrderId(order);
        wave.setProgrammeId(programme.id());
        wave.setClientId(client.id());
        wave.setName("Wave " + number);
        wave.setWindowFrom(from);
        wave.setWindowTo(from.plusDays(20));
        wave.setCreatedAt(Instant.now());
        wave.setScoringMethod(ScoringMethod.CURRENT.version());
        wave.setRowVersion(1);
        wave.insert();
        outlets.forEach(outlet -> {
            var ordered = db.newRecord(app.touchstone.db.programmes.Tables.ORDER_OUTLET);
            ordered.setOrderId(order);
            ordered.setOutletId(outlet.id());
            rows.add(ordered);
        });
        for (int index = 0; index < outlets.size(); index++) {
            visit(client, template, version, programme, order, waveId, outlets.get(index), number, index, from);
        }
    }

    private OrderId order(Client client, ChecklistVersion version, Programme programme, int number, LocalDate from) {
        var order = db.newRecord(app.touchstone.db.programmes.Tables.AUDIT_ORDER);
        order.setId(OrderId.create());
        order.setRowVersion(1);
        order.setNumber("O-LARGE-" + number);
        order.setClientId(client.id());
        order.setChecklistId(version.checklist());
        order.setProgrammeId(programme.id());
        order.setState(OrderState.COMPLETED);
        order.setVisitsPerOutlet(1);
        order.setWindowFrom(from);
        order.setWindowTo(from.plusDays(20));
        order.setWishes("");
        order.setCreatedAt(Instant.now());
        order.setCreatedBy(Actors.staff().id());
        order.setChangedAt(Instant.now());
        order.setChangedByName("benchmark");
        order.insert();
        return order.getId();
    }

    private void visit(
            Client client,
            JourneyTemplate template,
            ChecklistVersion version,
            Programme programme,
            OrderId order,
            WaveId wave,
            Outlet outlet,
            int number,
            int index,
            LocalDate from) {
        VisitId id = VisitId.create();
        ShopperId shopper = new ShopperId(new java.util.UUID(7, index * 31L % 400));
        LocalDate day = from.plusDays(index % 20);
        Instant at = day.atTime(12, 0).atZone(outlet.timeZone()).toInstant();
        String visitNumber = "V-LARGE-%02d-%04d".formatted(number, index);
        var visit = db.newRecord(VISIT);
        visit.setId(id);
        visit.setRowVersion(1);
        visit.setNumber(visitNumber);
        visit.setClientId(client.id());
        visit.setClientName(client.name());
        visit.setOrderId(order);
        visit.setWaveId(wave);
        visit.setWaveName("Wave " + number);
        visit.setProgrammeId(programme.id());
        visit.setChecklistVersionId(version.id());
        visit.setOutletId(outlet.id());
        visit.setOutletCode(outlet.code());
        visit.setOutletName(outlet.name());
        visit.setRegion(outlet.region());
        visit.setTimeZone(outlet.timeZone());
        visit.setState(VisitState.RELEASED);
        visit.setShopperId(shopper);
        visit.setShopperName("Shopper " + index % 400);
        visit.setWindowFrom(from);
        visit.setWindowTo(from.plusDays(20));
        visit.setDueAt(at.plus(3, ChronoUnit.DAYS));
        visit.setVisitedAt(at);
        visit.setSubmittedAt(at.plus(4, ChronoUnit.HOURS));
        visit.setDecidedAt(at.plus(1, ChronoUnit.DAYS));
        visit.setInReporting(true);
        visit.setPayable(true);
        visit.setScored(true);
        visit.setChangedAt(at);
        visit.setChangedBy(Actors.staff().id());
        visit.setChangedByName("benchmark");
        rows.add(visit);
        report(client, template, version, outlet, wave, number, id, visitNumber, shopper, day, at);
        if (rows.size() > BATCH) {
            flush();
        }
    }

    private void report(
            Client client,
            JourneyTemplate template,
            ChecklistVersion version,
            Outlet outlet,
            WaveId wave,
            int waveNumber,
            VisitId id,
            String number,
            ShopperId shopper,
            LocalDate day,
            Instant at) {
        var report = db.newRecord(REPORT);
        report.setVisitId(id);
        report.setRowVersion(1);
        report.setClientId(client.id());
        report.setShopperId(shopper);
        report.setChecklistVersionId(version.id());
        report.setOutletCode(outlet.code());
        report.setFeatures("");
        report.setOpenedAt(at);
        report.setSubmittedAt(at);
        rows.add(report);
        Map<String, AnswerValue> values = new LinkedHashMap<>();
        List<FinalAnswer> answers = new ArrayList<>();
        version.definition().questions().forEach(question -> {
            AnswerValue value = new AnswerValue.Choice(random.nextInt(100) < 80 ? "yes" : "no");
            values.put(question.code(), value);
            answers.add(new FinalAnswer(question.code(), value, "", false));
            var answer = db.newRecord(ANSWER);
            answer.setId(AnswerId.create());
            answer.setVisitId(id);
            answer.setQuestion(question.code());
            answer.setValue(json.writerFor(AnswerValue.class).writeValueAsString(value));
            answer.setComment("");
            answer.setNote("");
            answer.setRevision(1);
            answer.setCapturedAt(at);
            answer.setReceivedAt(at);
            rows.add(answer);
        });
        ScoreSheet sheet = ScoreSheet.of(version.definition(), new Answers(values));
        release(client, version, outlet, id, number, at, answers, sheet);
        facts(client, template, version, outlet, wave, waveNumber, id, number, shopper, day, at, sheet);
    }

    private void release(
            Client client,
            ChecklistVersion version,
            Outlet outlet,
            VisitId id,
            String number,
            Instant at,
            List<FinalAnswer> answers,
            ScoreSheet sheet) {
        var release = db.newRecord(RELEASE);
        release.setVisitId(id);
        release.setEdition(Edition.FIRST);
        release.setKind(Edition.Kind.FIRST);
        release.setNewest(true);
        release.setClientId(client.id());
        release.setOutletId(outlet.id());
        release.setNodeId(outlet.node());
        release.setNodePath("/" + outlet.node() + "/");
        release.setOutletName(outlet.name());
        release.setNumber(number);
        release.setChecklistVersionId(version.id());
        release.setMethod(sheet.method());
        release.setScore(sheet.score().rounded(4).orElse(null));
        release.setSheet(json.writeValueAsString(sheet));
        release.setAnswers(json.writerFor(new tools.jackson.core.type.TypeReference<List<FinalAnswer>>() {})
                .writeValueAsString(answers));
        release.setEvidence("[]");
        release.setVisitedAt(at);
        release.setTimeZone(outlet.timeZone());
        release.setReleasedAt(at.plus(1, ChronoUnit.DAYS));
        release.setReleasedBy(Actors.staff().id());
        release.setInReporting(true);
        rows.add(release);
    }

    private void facts(
            Client client,
            JourneyTemplate template,
            ChecklistVersion version,
            Outlet outlet,
            WaveId wave,
            int waveNumber,
            VisitId id,
            String number,
            ShopperId shopper,
            LocalDate day,
            Instant at,
            ScoreSheet sheet) {
        var fact = db.newRecord(VISIT_FACT);
        fact.setVisitId(id);
        fact.setEdition(Edition.FIRST);
        fact.setNumber(number);
        fact.setClientId(client.id());
        fact.setOutletId(outlet.id());
        fact.setTemplateId(template.id());
        fact.setChecklistVersionId(version.id());
        fact.setChecklistId(version.checklist());
        fact.setChecklistMajor(version.major());
        fact.setWaveId(wave);
        fact.setWaveName("Wave " + waveNumber);
        fact.setShopperId(shopper);
        fact.setVisitedOn(day);
        fact.setMethod(sheet.method());
        fact.setLossesMethod(ScoringMethod.CURRENT.version());
        fact.setScore(sheet.score().rounded(4).orElse(null));
        fact.setEarned(sheet.earned());
        fact.setPossible(sheet.possible());
        fact.setReleasedAt(at);
        rows.add(fact);
        for (TouchpointLoss loss : VisitLosses.of(version.definition(), sheet).touchpoints()) {
            var touchpoint = db.newRecord(TOUCHPOINT_FACT);
            touchpoint.setVisitId(id);
            touchpoint.setTouchpoint(loss.touchpoint());
            touchpoint.setClientId(client.id());
            touchpoint.setTemplateId(template.id());
            touchpoint.setChecklistId(version.checklist());
            touchpoint.setChecklistMajor(version.major());
            touchpoint.setOutletId(outlet.id());
            touchpoint.setShopperId(shopper);
            touchpoint.setVisitedOn(day);
            touchpoint.setDecay(Math.pow(2, ChronoUnit.DAYS.between(EPOCH, day) / HALF_LIFE));
            touchpoint.setLoss(loss.loss());
            touchpoint.setBaseLoss(loss.baseLoss());
            touchpoint.setWeight(loss.weight());
            touchpoint.setCritical(loss.critical());
            rows.add(touchpoint);
        }
        sheet.sections().forEach(section -> {
            var part = db.newRecord(SECTION_FACT);
            part.setVisitId(id);
            part.setSection(section.code());
            part.setEarned(section.counted());
            part.setPossible(section.possible());
            rows.add(part);
        });
    }

    private void flush() {
        db.transaction(transaction -> transaction.dsl().batchInsert(rows).execute());
        rows.clear();
    }

    private static JourneyDefinition journey(JourneyService journeys) {
        JourneyDefinition stages =
                journeys.balakhnin(LocalizedText.of("Guest", "Гость"), LocalizedText.of("Job", "Задача"));
        List<Stage> filled = new ArrayList<>();
        for (int stage = 0; stage < stages.stages().size(); stage++) {
            Stage empty = stages.stages().get(stage);
            int first = stage * TOUCHPOINTS / stages.stages().size();
            int next = (stage + 1) * TOUCHPOINTS / stages.stages().size();
            filled.add(new Stage(
                    empty.code(),
                    empty.title(),
                    empty.driver(),
                    empty.loops(),
                    IntStream.range(first, next)
                            .mapToObj(number -> new Touchpoint(
                                    "t" + number,
                                    LocalizedText.of("Touchpoint " + number, "Точка контакта " + number),
                                    BigDecimal.valueOf(1 + number % 9),
                                    BigDecimal.ONE))
                            .toList()));
        }
        return new JourneyDefinition(stages.persona(), filled);
    }

    private static ChecklistDefinition checklist(int questions) {
        List<Section> sections = new ArrayList<>();
        for (int touchpoint = 0; touchpoint < TOUCHPOINTS; touchpoint++) {
            String code = "t" + touchpoint;
            List<Question> asked = new ArrayList<>();
            for (int number = touchpoint; number < questions; number += TOUCHPOINTS) {
                asked.add(question("q" + number, code));
            }
            sections.add(new Section(
                    "s" + touchpoint, LocalizedText.of("Section " + touchpoint, "Раздел " + touchpoint), null, asked));
        }
        return new ChecklistDefinition(LocalizedText.of("Large", "Большой"), LocalizedText.of("Go", "Идите"), sections);
    }

    private static Question question(String code, String touchpoint) {
        return new Question(
                code,
                QuestionType.YES_NO,
                LocalizedText.of("Question " + code, "Вопрос " + code),
                LocalizedText.empty(),
                true,
                false,
                List.of(
                        new Option("yes", LocalizedText.of("Yes", "Да"), BigDecimal.ONE, true),
                        new Option("no", LocalizedText.of("No", "Нет"), BigDecimal.ZERO, false)),
                null,
                null,
                LocalizedText.empty(),
                BigDecimal.ONE,
                Question.Critical.NO,
                false,
                null,
                Applicability.everywhere(),
                List.of(new Question.TouchpointShare(touchpoint, BigDecimal.ONE)),
                Question.CommentRule.OPTIONAL,
                0,
                Checks.NONE,
                Particulars.NONE);
    }

    private static String outletFile(int outlets) {
        StringBuilder file = new StringBuilder("code,name,address,region\n");
        for (int number = 0; number < outlets; number++) {
            file.append("L%05d,Outlet %d,\"Street %d\",Region %d\n".formatted(number, number, number, number % 20));
        }
        return file.toString();
    }
}
