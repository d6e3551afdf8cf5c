package app.touchstone.documents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** One element of a paper in the making. What goes in as text stays text, whatever it holds. */
final class Tag {

    private static final String SVG = "http://www.w3.org/2000/svg";

    private sealed interface Part {}

    private record Words(String text) implements Part {}

    private record Child(Tag tag) implements Part {}

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Part> parts = new ArrayList<>();

    private Tag(String name) {
        this.name = name;
    }

    static Tag of(String name) {
        return new Tag(name);
    }

    /** An element of a style class. */
    static Tag of(String name, String css) {
        return new Tag(name).with("class", css);
    }

    static Tag text(String name, String css, String text) {
        return of(name, css).say(text);
    }

    Tag with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    Tag style(String rules) {
        return with("style", rules);
    }

    Tag say(String text) {
        parts.add(new Words(text));
        return this;
    }

    Tag add(Tag... tags) {
        return add(List.of(tags));
    }

    Tag add(Collection<Tag> tags) {
        tags.forEach(tag -> parts.add(new Child(tag)));
        return this;
    }

    /**
     * The same in a document.
     *
     * @param printable turns every text into one that the paper's fonts can print
     */
    Element in(Document document, UnaryOperator<String> printable) {
        return in(document, printable, name.equals("svg"));
    }

    private Element in(Document document, UnaryOperator<String> printable, boolean drawing) {
        Element element = drawing ? document.createElementNS(SVG, name) : document.createElement(name);
        attributes.forEach((attribute, value) -> element.setAttribute(attribute, printable.apply(value)));
        for (Part part : parts) {
            switch (part) {
                case Words(String text) -> element.appendChild(document.createTextNode(printable.apply(text)));
                case Child(Tag tag) ->
                    element.appendChild(tag.in(document, printable, drawing || tag.name.equals("svg")));
            }
        }
        return element;
    }
}
