package app.touchstone.insight.ui;

import app.touchstone.platform.VisitId;
import app.touchstone.platform.ui.dialogs.DialogWidth;
import app.touchstone.platform.ui.dialogs.PlainDialog;
import app.touchstone.review.ReleasedReport.Photo;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;

/** The photos of one answer; each opens large and uncut. */
final class PhotoStrip extends Composite<Div> {

    PhotoStrip(VisitId visit, List<Photo> photos, String question) {
        getContent().addClassName("photo-strip");
        photos.forEach(photo -> {
            String address = "files/reports/" + visit + "/photos/" + photo.id();
            Image small = new Image(address, getTranslation("insight.photo", question));
            small.getElement().setAttribute("loading", "lazy");
            NativeButton open = new NativeButton();
            open.addClassName("photo");
            open.add(small);
            open.addClickListener(_ -> enlarge(address, question));
            getContent().add(open);
        });
    }

    private void enlarge(String address, String question) {
        PlainDialog dialog = new PlainDialog(question);
        Image large = new Image(address, getTranslation("insight.photo", question));
        large.addClassName("photo-large");
        dialog.add(large);
        dialog.closing(getTranslation("platform.close"));
        dialog.measures(DialogWidth.WIDE);
        dialog.open();
    }
}
