package app.touchstone.shoppers;

import app.touchstone.access.InvitationService;
import app.touchstone.access.PeopleService;
import app.touchstone.access.Person;
import app.touchstone.access.Person.PersonData;
import app.touchstone.platform.ActDetail;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.Consequence;
import app.touchstone.platform.Identifiers;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.Permission;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Role;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.Steps;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps shoppers: staff see them, coordinators change them, a shopper sees only themselves, clients see nobody. */
@Service
@Transactional
public class ShopperService {

    private static final BigDecimal LOWEST_GRADE = BigDecimal.ONE;
    private static final BigDecimal HIGHEST_GRADE = BigDecimal.TEN;

    private final Shoppers shoppers;
    private final Conflicts conflicts;
    private final PeopleService people;
    private final InvitationService invitations;
    private final List<ShopperBlocking> blockings;
    private final List<ShopperRenaming> renamings;
    private final Steps steps;
    private final Clock clock;

    ShopperService(
            Shoppers shoppers,
            Conflicts conflicts,
            PeopleService people,
            InvitationService invitations,
            List<ShopperBlocking> blockings,
            List<ShopperRenaming> renamings,
            Steps steps,
            Clock clock) {
        this.shoppers = shoppers;
        this.conflicts = conflicts;
        this.people = people;
        this.invitations = invitations;
        this.blockings = blockings;
        this.renamings = renamings;
        this.steps = steps;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Shopper> list(Actor actor, ShopperFilter filter, ShopperOrder order, int offset, int limit) {
        actor.require(Permission.SEE_SHOPPERS);
        return shoppers.list(filter, order, offset, limit);
    }

    @Transactional(readOnly = true)
    public int count(Actor actor, ShopperFilter filter) {
        actor.require(Permission.SEE_SHOPPERS);
        return shoppers.count(filter);
    }

    @Transactional(readOnly = true)
    public Shopper get(Actor actor, ShopperId id) {
        if (!(actor.boundary() instanceof Boundary.Shopper(ShopperId self) && self.equals(id))) {
            actor.require(Permission.SEE_SHOPPERS);
        }
        return find(id);
    }

    public Shopper create(Actor actor, ShopperData data) {
        actor.require(Permission.MANAGE_SHOPPERS);
        requireFree(data.email());
        Shopper shopper = shoppers.add(actor, new Shopper(ShopperId.create(), 0, data, null, null, now()));
        tell(actor, ShoppersAct.CREATED, shopper, Map.of());
        return shopper;
    }

    /** Changes a profile as it was read at {@code version}; what was changed meanwhile is not overwritten. */
    public Shopper update(Actor actor, ShopperId id, int version, ShopperData data) {
        actor.require(Permission.MANAGE_SHOPPERS);
        Shopper before = find(id);
        if (!before.data().email().equals(data.email())) {
            requireFree(data.email());
        }
        Shopper after = shoppers.change(actor, before.edited(version, data));
        if (!before.data().name().equals(after.data().name())) {
            renamings.forEach(concerned -> concerned.renamed(id, after.data().name()));
        }
        updateAccount(actor, after);
        tell(actor, ShoppersAct.CHANGED, after, Map.of());
        return after;
    }

    /** What blocking a shopper would bring about. */
    @Transactional(readOnly = true)
    public List<Consequence> ifBlocked(Actor actor, ShopperId id) {
        actor.require(Permission.MANAGE_SHOPPERS);
        return blockings.stream()
                .flatMap(concerned -> concerned.ifBlocked(id).stream())
                .toList();
    }

    public Shopper block(Actor actor, ShopperId id, String reason) {
        actor.require(Permission.MANAGE_SHOPPERS);
        Shopper blocked = shoppers.change(actor, hold(id).block(reason));
        tell(actor, ShoppersAct.BLOCKED, blocked, Map.of(ActDetail.REASON, reason));
        blockings.forEach(concerned -> concerned.blocked(actor, id));
        return blocked;
    }

    public Shopper unblock(Actor actor, ShopperId id) {
        actor.require(Permission.MANAGE_SHOPPERS);
        Shopper free = shoppers.change(actor, hold(id).unblock());
        tell(actor, ShoppersAct.UNBLOCKED, free, Map.of());
        blockings.forEach(concerned -> concerned.unblocked(actor, id));
        return free;
    }

    /** Keeps what reviewers think of the shopper's work so far, from 1 to 10. */
    public Shopper grade(Actor actor, ShopperId id, BigDecimal grade) {
        actor.require(Permission.REVIEW_REPORTS);
        if (grade.compareTo(LOWEST_GRADE) < 0 || grade.compareTo(HIGHEST_GRADE) > 0) {
            throw new Refused("shoppers.refusal.grade");
        }
        return shoppers.change(actor, find(id).graded(grade));
    }

    @Transactional(readOnly = true)
    public List<ConflictOfInterest> conflicts(Actor actor, ShopperId id) {
        return conflicts.of(List.of(get(actor, id).id()));
    }

    /** Keeps a shopper away from a client, or from one outlet: coordinators for anybody, shoppers for themselves. */
    public ConflictOfInterest declareConflict(
            Actor actor, ShopperId id, ClientId client, @Nullable OutletId outlet, String reason) {
        if (!(actor.boundary() instanceof Boundary.Shopper(ShopperId self) && self.equals(id))) {
            actor.require(Permission.MANAGE_SHOPPERS);
        }
        Shopper shopper = hold(id);
        if (reason.isBlank()) {
            throw new Refused("shoppers.refusal.conflict-reason");
        }
        ConflictOfInterest conflict =
                new ConflictOfInterest(Identifiers.next(), id, client, outlet, reason.strip(), now());
        conflicts.add(conflict);
        tell(actor, ShoppersAct.CONFLICT_DECLARED, shopper, Map.of(ActDetail.REASON, conflict.reason()));
        return conflict;
    }

    public void removeConflict(Actor actor, UUID id) {
        actor.require(Permission.MANAGE_SHOPPERS);
        ConflictOfInterest conflict = conflicts.find(id).orElseThrow(NotFound::new);
        conflicts.remove(id);
        tell(
                actor,
                ShoppersAct.CONFLICT_REMOVED,
                find(conflict.shopper()),
                Map.of(ActDetail.REASON, conflict.reason()));
    }

    /** The regions that shoppers go to, as they were written so far. */
    @Transactional(readOnly = true)
    public List<String> regions(Actor actor) {
        actor.require(Permission.SEE_SHOPPERS);
        return shoppers.regions();
    }

    @Transactional(readOnly = true)
    public boolean hasAccount(Actor actor, ShopperId id) {
        return people.hasAccount(actor, get(actor, id).id());
    }

    /** The token of a link with which the shopper sets a password; makes the account where there is none yet. */
    public String invite(Actor actor, ShopperId id, Locale language) {
        actor.require(Permission.MANAGE_SHOPPERS);
        hold(id);
        Person account = people.ofShopper(actor, id).orElseGet(() -> createAccount(actor, id, language));
        return invitations.invite(actor, account.id());
    }

    /** Makes the account with which the shopper signs in. */
    public Person createAccount(Actor actor, ShopperId id, Locale language) {
        actor.require(Permission.MANAGE_SHOPPERS);
        return people.create(actor, account(find(id), true), language);
    }

    /** The shopper goes on to sign in with the address in the profile. */
    private void updateAccount(Actor actor, Shopper shopper) {
        people.ofShopper(actor, shopper.id())
                .ifPresent(person -> people.update(
                        actor,
                        person.id(),
                        person.version(),
                        account(shopper, person.data().active())));
    }

    private static PersonData account(Shopper shopper, boolean active) {
        return new PersonData(
                shopper.data().email(),
                shopper.data().name(),
                Set.of(Role.SHOPPER),
                new Boundary.Shopper(shopper.id()),
                active);
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Shopper find(ShopperId id) {
        return shoppers.find(id).orElseThrow(NotFound::new);
    }

    /** Held until the transaction ends, against who gives visits, invites or blocks at the same moment. */
    private Shopper hold(ShopperId id) {
        return shoppers.hold(id).orElseThrow(NotFound::new);
    }

    private void requireFree(String email) {
        if (shoppers.hasEmail(email)) {
            throw new Refused("shoppers.refusal.email-taken", email);
        }
    }

    private void tell(Actor actor, ShoppersAct act, Shopper shopper, Map<ActDetail, String> details) {
        steps.taken(actor, act, shopper.id().value(), shopper.data().name(), null, details);
    }
}
