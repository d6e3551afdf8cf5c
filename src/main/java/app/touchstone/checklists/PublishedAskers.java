package app.touchstone.checklists;

import app.touchstone.forms.Question;
import app.touchstone.journeys.JourneyAskers;
import app.touchstone.platform.JourneyTemplateId;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every version that was ever published asks for good: visits may still be bound to it, and reports quote it. */
@Component
class PublishedAskers implements JourneyAskers {

    private final ChecklistVersions versions;
    private final ChecklistDirectory directory;

    PublishedAskers(ChecklistVersions versions, ChecklistDirectory directory) {
        this.versions = versions;
        this.directory = directory;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Asker> of(JourneyTemplateId template) {
        return versions.publishedFor(template).stream()
                .map(version -> new Asker(
                        directory.checklist(version.checklist()).name(),
                        version.number(),
                        version.state() == VersionState.PUBLISHED,
                        directory
                                .get(version.id())
                                .definition()
                                .questions()
                                .flatMap(question -> question.touchpoints().stream())
                                .map(Question.TouchpointShare::touchpoint)
                                .collect(Collectors.toSet())))
                .toList();
    }
}
