package app.touchstone.journeys;

import app.touchstone.platform.JourneyTemplateId;
import java.util.List;
import java.util.Set;

/** Says who asks about a journey's touchpoints; implemented by the module that keeps checklists. */
public interface JourneyAskers {

    /** Every version of a checklist that was ever published for the journey. */
    List<Asker> of(JourneyTemplateId template);

    /**
     * A published version of a checklist.
     *
     * @param name the checklist's name
     * @param number the version's number
     * @param inForce whether new visits may still be bound to it
     */
    record Asker(String name, String number, boolean inForce, Set<String> touchpoints) {

        public Asker {
            touchpoints = Set.copyOf(touchpoints);
        }
    }
}
