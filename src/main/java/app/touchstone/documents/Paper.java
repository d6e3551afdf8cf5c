package app.touchstone.documents;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A paper before it is printed: it states its language, title and description, and has bookmarks for its parts
 * (decision 0034).
 *
 * @param asOf the moment whose state it shows; the file says that it was made then, so that two prints are one file
 * @param header what the head of each page but the first says, at its left and right
 * @param footer what the foot of each page says at its left
 * @param pages the word pattern of the foot's right with {@code {0}} and {@code {1}}
 * @param pictures JPEG bytes by the name that an image's {@code src} gives after {@link #PICTURE}
 */
record Paper(
        Locale language,
        String title,
        String description,
        Instant asOf,
        List<String> header,
        String footer,
        String pages,
        List<Chapter> chapters,
        Map<String, byte[]> pictures) {

    /** Begins the address of a picture; nothing else can be loaded. */
    static final String PICTURE = "picture:";

    Paper {
        header = List.copyOf(header);
        chapters = List.copyOf(chapters);
        pictures = Map.copyOf(pictures);
    }

    /** A part that a bookmark leads to. */
    record Chapter(String id, String title, Tag body) {}

    /** Its texts set, with the families that they need before the style sheet's own rules. */
    Document document(String styles, Typesetter setter) {
        UnaryOperator<String> printable = setter::set;
        Document document = empty();
        Element html = Tag.of("html").with("lang", language.toLanguageTag()).in(document, printable);
        document.appendChild(html);
        Element head = head().in(document, printable);
        Element body = body().in(document, printable);
        Element style = document.createElement("style");
        style.appendChild(
                document.createTextNode("body { font-family: %s; }%n%s".formatted(setter.families(), styles)));
        head.appendChild(style);
        html.appendChild(head);
        html.appendChild(body);
        return document;
    }

    private Tag head() {
        Tag bookmarks = Tag.of("bookmarks");
        chapters.forEach(chapter ->
                bookmarks.add(Tag.of("bookmark").with("name", chapter.title()).with("href", "#" + chapter.id())));
        return Tag.of("head")
                .add(
                        Tag.of("title").say(title),
                        // PDF knows a description as its subject
                        Tag.of("meta").with("name", "subject").with("content", description),
                        bookmarks);
    }

    private Tag body() {
        Tag body = Tag.of("body").add(running("running-header", header));
        body.add(Tag.of("div", "running-footer")
                .add(Tag.text("div", "left", footer), Tag.of("div", "right").add(pageOfPages())));
        chapters.forEach(chapter -> body.add(chapter.body().with("id", chapter.id())));
        return body;
    }

    private static Tag running(String css, List<String> texts) {
        return Tag.of("div", css)
                .add(Tag.text("div", "left", texts.getFirst()), Tag.text("div", "right", texts.getLast()));
    }

    /** The numbers are counters of the printer, known only once all pages are there. */
    private Tag pageOfPages() {
        Tag line = Tag.of("span");
        int page = pages.indexOf("{0}");
        int count = pages.indexOf("{1}");
        line.say(pages.substring(0, page)).add(Tag.of("span", "page"));
        line.say(pages.substring(page + "{0}".length(), count)).add(Tag.of("span", "pages"));
        return line.say(pages.substring(count + "{1}".length()));
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("The JDK's own parser is missing", impossible);
        }
    }
}
