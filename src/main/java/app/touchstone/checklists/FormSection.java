package app.touchstone.checklists;

import app.touchstone.platform.LocalizedText;
import java.util.List;

/** A part of the form as the phone gets it. */
public record FormSection(String code, LocalizedText title, List<FormQuestion> questions) {

    public FormSection {
        questions = List.copyOf(questions);
    }

    /** The form of a definition, in its order. */
    public static List<FormSection> of(ChecklistDefinition definition) {
        return definition.sections().stream()
                .map(section -> new FormSection(
                        section.code(),
                        section.title(),
                        section.questions().stream().map(FormQuestion::of).toList()))
                .toList();
    }
}
