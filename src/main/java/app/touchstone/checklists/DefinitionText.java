package app.touchstone.checklists;

import app.touchstone.forms.ChecklistDefinition;
import tools.jackson.databind.json.JsonMapper;

/** Definitions as text in the database. What is written here is read for years: names of components must stay. */
final class DefinitionText {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DefinitionText() {}

    static String of(ChecklistDefinition definition) {
        return JSON.writeValueAsString(definition);
    }

    static ChecklistDefinition read(String text) {
        return JSON.readValue(text, ChecklistDefinition.class);
    }
}
