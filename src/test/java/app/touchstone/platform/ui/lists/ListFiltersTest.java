package app.touchstone.platform.ui.lists;

import static org.assertj.core.api.Assertions.assertThat;

import bare.BareStart;
import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(classes = BareStart.class)
class ListFiltersTest extends BrowserlessTest {

    private enum Size {
        ANY,
        SMALL,
        LARGE
    }

    private ListFilters filters;
    private TextField text;
    private Select<Size> size;
    private MultiSelectComboBox<Size> sizes;
    private ComboBox<Integer> number;
    private int told;

    @BeforeEach
    void build() {
        filters = new ListFilters();
        text = filters.search("by name");
        size = filters.oneOf("size", "size", Size.values(), Size::name);
        sizes = filters.anyOf("any", "any", List.of(Size.SMALL, Size.LARGE), Size::name);
        number = filters.one("number", new ComboBox<>("number", 1, 2), Object::toString, ListFiltersTest::known);
        filters.onChange(() -> told++);
    }

    private static Optional<Integer> known(String text) {
        return List.of(1, 2).stream().filter(one -> one.toString().equals(text)).findFirst();
    }

    @Test
    void aBareAddressNarrowsNothing() {
        filters.read(QueryParameters.empty());
        assertThat(filters.isNarrowed()).isFalse();
        assertThat(filters.write().getParameters()).isEmpty();
        assertThat(size.getValue()).isEqualTo(Size.ANY);
        assertThat(told).isZero();
    }

    @Test
    void whatIsChosenStandsInTheAddressAndComesBack() {
        text.setValue(" bread ");
        size.setValue(Size.LARGE);
        sizes.setValue(Set.of(Size.LARGE, Size.SMALL));
        number.setValue(2);
        QueryParameters address = filters.write();
        assertThat(told).isEqualTo(4);
        assertThat(address.getParameters())
                .containsEntry("text", List.of("bread"))
                .containsEntry("size", List.of("LARGE"))
                .containsEntry("any", List.of("LARGE", "SMALL"))
                .containsEntry("number", List.of("2"));

        filters.widen();
        assertThat(filters.isNarrowed()).isFalse();
        assertThat(told).isEqualTo(5);
        filters.read(address);
        assertThat(filters.write().getParameters()).isEqualTo(address.getParameters());
        assertThat(told).isEqualTo(5);
    }

    @Test
    void whatMakesNoSenseInAnAddressIsLeftOut() {
        filters.read(new QueryParameters(Map.of(
                "text", List.of(" "),
                "size", List.of("huge"),
                "any", List.of("ANY", "LARGE", "huge"),
                "number", List.of("3"),
                "other", List.of("more"))));

        assertThat(filters.write().getParameters()).isEqualTo(Map.of("any", List.of("LARGE")));
        assertThat(size.getValue()).isEqualTo(Size.ANY);
    }
}
