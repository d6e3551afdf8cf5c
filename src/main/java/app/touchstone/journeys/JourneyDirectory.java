package app.touchstone.journeys;

import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.NotFound;
import org.springframework.stereotype.Component;
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
}
