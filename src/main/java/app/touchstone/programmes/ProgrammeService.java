package app.touchstone.programmes;

import app.touchstone.checklists.Checklist;
import app.touchstone.checklists.ChecklistDirectory;
import app.touchstone.checklists.ChecklistService;
import app.touchstone.clients.Client;
import app.touchstone.clients.ClientDirectory;
import app.touchstone.clients.ClientService;
import app.touchstone.platform.ActDetail;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.Change;
import app.touchstone.platform.ChecklistId;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.Money;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Permission;
import app.touchstone.platform.ProgrammeId;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Steps;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps programmes: the rates and the rotation under which a client's orders are carried out. */
@Service
@Transactional
public class ProgrammeService {

    public static final int LONGEST_ROTATION = 1000;

    /** With it the largest order still fits into what is kept of its price. */
    private static final BigDecimal HIGHEST_RATE = BigDecimal.valueOf(99_999_999);

    private final Programmes programmes;
    private final ChecklistService checklists;
    private final ChecklistDirectory directory;
    private final ClientService clients;
    private final ClientDirectory clientDirectory;
    private final Steps steps;
    private final Clock clock;

    ProgrammeService(
            Programmes programmes,
            ChecklistService checklists,
            ChecklistDirectory directory,
            ClientService clients,
            ClientDirectory clientDirectory,
            Steps steps,
            Clock clock) {
        this.programmes = programmes;
        this.checklists = checklists;
        this.directory = directory;
        this.clients = clients;
        this.clientDirectory = clientDirectory;
        this.steps = steps;
        this.clock = clock;
    }

    /** Staff see all, or those of one client; a client's people with orders see their own. */
    @Transactional(readOnly = true)
    public List<Programme> list(Actor actor, @Nullable ClientId client) {
        actor.require(Permission.SEE_ORDERS);
        if (client != null) {
            actor.requireClient(client);
        }
        ClientId own =
                actor.boundary() instanceof Boundary.Client(ClientId bound, var _, var _, var _) ? bound : client;
        return programmes.list(own).stream()
                .map(programme -> actor.isStaff() ? programme : withoutFee(programme))
                .toList();
    }

    /** What a client's order with a checklist costs a visit, where a rate is agreed. */
    @Transactional(readOnly = true)
    public Optional<Money> visitPrice(Actor actor, ClientId client, ChecklistId checklist) {
        actor.require(Permission.SEE_ORDERS);
        actor.requireClient(client);
        return programmes.find(client, checklist).map(Programme::visitPrice);
    }

    /** Waves for filters, newest first. */
    @Transactional(readOnly = true)
    public List<Wave> waves(Actor actor, @Nullable ClientId client) {
        if (!actor.can(Permission.SEE_VISITS) && !actor.can(Permission.SEE_RESULTS)) {
            throw new NotFound();
        }
        if (client != null) {
            actor.requireClient(client);
        }
        ClientId own =
                actor.boundary() instanceof Boundary.Client(ClientId bound, var _, var _, var _) ? bound : client;
        return programmes.waves(own);
    }

    public Programme create(Actor actor, ChecklistId checklist, Terms terms) {
        actor.require(Permission.DECIDE_ORDERS);
        Checklist of = checklists.get(actor, checklist);
        directory.hold(checklist);
        if (programmes.find(of.client(), checklist).isPresent()) {
            throw new Refused("programmes.refusal.programme-exists", of.name());
        }
        return save(
                actor,
                new Programme(ProgrammeId.create(), 0, of.client(), checklist, terms.name(), null, null, 0),
                terms);
    }

    public Programme update(Actor actor, ProgrammeId id, int version, Terms terms) {
        actor.require(Permission.DECIDE_ORDERS);
        Programme before = programmes.find(id).orElseThrow(NotFound::new);
        return save(
                actor,
                new Programme(id, version, before.client(), before.checklist(), terms.name(), null, null, 0),
                terms);
    }

    /** The programme that an order runs under; made with default terms where there is none yet. */
    Programme under(Actor actor, ClientId client, ChecklistId checklist) {
        directory.hold(checklist);
        return programmes
                .find(client, checklist)
                .orElseGet(() -> create(
                        actor,
                        checklist,
                        new Terms(
                                checklists.get(actor, checklist).name(), null, null, Programme.DEFAULT_ROTATION_DAYS)));
    }

    private Programme save(Actor actor, Programme programme, Terms terms) {
        Currency currency = currency(actor, programme.client(), terms);
        requireCurrency(terms.visitPrice(), currency);
        requireCurrency(terms.visitFee(), currency);
        programmes.save(
                new Programme(
                        programme.id(),
                        programme.version(),
                        programme.client(),
                        programme.checklist(),
                        terms.name(),
                        terms.visitPrice(),
                        terms.visitFee(),
                        terms.rotationDays()),
                currency,
                new Change(actor.name(), clock.instant()));
        steps.taken(
                actor,
                ProgrammesAct.PROGRAMME_SAVED,
                programme.id().value(),
                terms.name(),
                programme.client(),
                Map.of(ActDetail.ROTATION_DAYS, Integer.toString(terms.rotationDays())));
        return programmes.find(programme.id()).orElseThrow(NotFound::new);
    }

    /** With rates to be kept in it, the currency is held: it does not change in between. */
    private Currency currency(Actor actor, ClientId id, Terms terms) {
        Client client = clients.get(actor, id);
        boolean rated = terms.visitPrice() != null || terms.visitFee() != null;
        return (rated ? clientDirectory.hold(id) : client).currency();
    }

    private static void requireCurrency(@Nullable Money money, Currency currency) {
        if (money != null && !money.currency().equals(currency)) {
            throw new Refused("programmes.refusal.currency", currency.getCurrencyCode());
        }
    }

    private static Programme withoutFee(Programme programme) {
        return new Programme(
                programme.id(),
                programme.version(),
                programme.client(),
                programme.checklist(),
                programme.name(),
                programme.visitPrice(),
                null,
                programme.rotationDays());
    }

    /** What a coordinator agrees with the client and offers shoppers. */
    public record Terms(
            String name,
            @Nullable Money visitPrice,
            @Nullable Money visitFee,
            int rotationDays) {

        public Terms {
            name = Words.fitting(name, Words.LINE);
            if (name.isEmpty()) {
                throw new Refused("programmes.refusal.no-name");
            }
            if (rotationDays < 0 || rotationDays > LONGEST_ROTATION) {
                throw new Refused("programmes.refusal.rotation", LONGEST_ROTATION);
            }
            requireRate(visitPrice);
            requireRate(visitFee);
        }

        private static void requireRate(@Nullable Money rate) {
            if (rate != null && (rate.amount().signum() < 0 || rate.amount().compareTo(HIGHEST_RATE) > 0)) {
                throw new Refused("programmes.refusal.rate", HIGHEST_RATE);
            }
        }
    }
}
