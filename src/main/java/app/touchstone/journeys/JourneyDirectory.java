package app.touchstone.journeys;

import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads templates for other modules, which have checked already that whoever asks may see what they make of it. */
@Component
public class JourneyDirectory {

    private final JourneyTemplates templates;

    JourneyDirectory(JourneyTemplates templates) {
        this.templates = templates;
    }

    @Transactional(readOnly = true)
    public JourneyTemplate get(JourneyTemplateId id) {
        return templates.find(id).orElseThrow(NotFound::new);
    }

    /** The template as it stays until the caller's transaction ends: who begins to ask about it reads it so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public JourneyTemplate hold(JourneyTemplateId id) {
        return templates.hold(id).orElseThrow(NotFound::new);
    }
}
