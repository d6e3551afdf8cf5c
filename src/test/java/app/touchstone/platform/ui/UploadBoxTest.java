package app.touchstone.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import bare.BareStart;
import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.upload.FileRejectedEvent;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import org.junit.jupiter.api.Test;

@ViewPackages(classes = BareStart.class)
class UploadBoxTest extends BrowserlessTest {

    @Test
    void saysVisiblyWhyAFileIsNotTaken() {
        UploadBox box = new UploadBox((file, bytes) -> {}, 1000, new UploadI18N(), ".csv");
        UI.getCurrent().add(box);
        Upload upload = find(Upload.class).single();
        ComponentUtil.fireEvent(upload, new FileRejectedEvent(upload, "Not a table", "picture.png"));
        assertThat(refusal(box)).isEqualTo("Not a table");
        box.clear();
        assertThat(refusal(box)).isEmpty();
    }

    private static String refusal(UploadBox box) {
        Component words = box.getContent()
                .getChildren()
                .filter(child -> "alert".equals(child.getElement().getAttribute("role")))
                .findFirst()
                .orElseThrow();
        return words.getElement().getText();
    }
}
