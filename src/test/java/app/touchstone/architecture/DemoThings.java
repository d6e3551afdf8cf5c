package app.touchstone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.access.InvitationService;
import app.touchstone.access.PeopleService;
import app.touchstone.access.Person;
import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitFilter;
import app.touchstone.assignments.VisitOrder;
import app.touchstone.assignments.VisitService;
import app.touchstone.assignments.VisitState;
import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.checklists.DefinitionEdit;
import app.touchstone.clients.ClientService;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Question;
import app.touchstone.journeys.JourneyService;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Actors;
import app.touchstone.platform.ClientId;
import app.touchstone.programmes.OrderBook;
import app.touchstone.programmes.OrderSorting;
import app.touchstone.programmes.OrderState;
import app.touchstone.review.ReviewService;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.BeanFactory;

/** What the demo holds that screens are opened for, found through the services. */
final class DemoThings {

    private final BeanFactory beans;
    private final Actor system = Actors.staff();

    DemoThings(BeanFactory beans) {
        this.beans = beans;
    }

    ClientId client() {
        return beans.getBean(ClientService.class).list(system).getFirst().id();
    }

    ChecklistVersion published() {
        ChecklistService checklists = beans.getBean(ChecklistService.class);
        return checklists
                .currentPublished(
                        system,
                        checklists.list(system, client()).getFirst().checklist().id())
                .orElseThrow();
    }

    /** A new draft that asks one question less than the version and has one moved. */
    Object draftOf(ChecklistVersion published) {
        ChecklistDefinition definition = published.definition();
        List<Question> last = definition.sections().getLast().questions();
        ChecklistDefinition changed =
                DefinitionEdit.withoutQuestion(definition, last.getLast().code());
        String first = changed.sections().getFirst().questions().getFirst().code();
        return beans.getBean(ChecklistService.class)
                .newVersion(
                        person("coordinator").actor(),
                        published.checklist(),
                        false,
                        DefinitionEdit.questionMoved(changed, first, false))
                .id();
    }

    Object journey() {
        return beans.getBean(JourneyService.class)
                .list(system, client())
                .getFirst()
                .id();
    }

    String invitation(String who) {
        return beans.getBean(InvitationService.class).invite(system, person(who).id());
    }

    /** A report that the reviewer has on the desk. */
    Visit onTheDesk() {
        Actor reviewer = person("reviewer").actor();
        Visit taken = visit(VisitState.IN_REVIEW);
        assertThat(beans.getBean(ReviewService.class).open(reviewer, taken.id()).reviewer())
                .isEqualTo(reviewer.id());
        return taken;
    }

    /** Whose visit it is, as they sign in. */
    String signIn(Visit visit) {
        return beans.getBean(PeopleService.class)
                .ofShopper(system, Objects.requireNonNull(visit.shopper()))
                .orElseThrow()
                .data()
                .email()
                .replaceFirst("@.*", "");
    }

    Person person(String who) {
        return beans.getBean(PeopleService.class).list(system, who + "@", 0, 1).getFirst();
    }

    Visit visit(VisitState state) {
        return visit(state, "");
    }

    Visit visit(VisitState state, String text) {
        VisitFilter filter = new VisitFilter(text, Set.of(state), null, null, "", null, VisitFilter.Preset.ALL);
        return beans.getBean(VisitService.class)
                .find(system, filter, 0, 1, VisitOrder.SOONEST_DUE)
                .getFirst();
    }

    Object order(String who, OrderState state) {
        return beans.getBean(OrderBook.class)
                .list(person(who).actor(), Set.of(state), OrderSorting.NEWEST, 0, 1)
                .getFirst()
                .order()
                .id();
    }
}
