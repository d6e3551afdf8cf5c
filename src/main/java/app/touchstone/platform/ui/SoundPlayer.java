package app.touchstone.platform.ui;

import app.touchstone.platform.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.StreamResourceRegistry;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.time.Duration;

/** A recording to listen to, with its length beside it; nothing is fetched before somebody plays it. */
public final class SoundPlayer extends Composite<Div> {

    private final Element audio = new Element("audio");

    /** @param name says of which question or person the recording is */
    public SoundPlayer(String address, Duration length, String name) {
        this(length, name);
        audio.setAttribute("src", address);
    }

    public SoundPlayer(DownloadHandler source, Duration length, String name) {
        this(length, name);
        audio.setAttribute("src", new StreamResourceRegistry.ElementStreamResource(source, audio));
    }

    private SoundPlayer(Duration length, String name) {
        audio.setAttribute("controls", true);
        audio.setAttribute("preload", "none");
        audio.setAttribute("aria-label", name);
        getContent().addClassName("sound-player");
        getContent().add(new Span(getTranslation("platform.recording", Formats.length(length))));
        getContent().getElement().appendChild(audio);
    }
}
