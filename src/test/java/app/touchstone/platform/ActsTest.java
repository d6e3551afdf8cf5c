package app.touchstone.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

public class ActsTest {

    private final Translations translations = new Translations();

    @Test
    void everyActKindAndDetailHasItsWordsInBothLanguages() {
        List<Enum<?>> constants = new ArrayList<>();
        acts().forEach(act -> constants.add((Enum<?>) act));
        constants.addAll(List.of(ActSubject.values()));
        Stream.of(ActDetail.values())
                .filter(detail -> detail.value() != ActDetail.Value.SILENT)
                .forEach(constants::add);
        for (Locale language : Translations.LANGUAGES) {
            assertThat(constants)
                    .allSatisfy(constant ->
                            assertThat(translations.text(language, constant)).doesNotContain("!"));
        }
    }

    @Test
    void noTwoActsKindsOrDetailsAreStoredAlike() {
        assertThat(acts()).extracting(Act::code).doesNotHaveDuplicates().hasSizeGreaterThan(50);
        assertThat(ActSubject.values()).extracting(ActSubject::code).doesNotHaveDuplicates();
        assertThat(ActDetail.values()).extracting(ActDetail::code).doesNotHaveDuplicates();
    }

    @Test
    void anActTellsOnlyWhatItNames() {
        Act blunt = new Act() {
            @Override
            public String code() {
                return "thing.done";
            }

            @Override
            public ActSubject subject() {
                return ActSubject.VISIT;
            }

            @Override
            public Set<ActDetail> details() {
                return Set.of(ActDetail.REASON);
            }
        };
        assertThat(taken(blunt, Map.of(ActDetail.REASON, "rain")).details()).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> taken(blunt, Map.of(ActDetail.FILE, "outlets.csv")))
                .withMessageContaining("thing.done")
                .withMessageContaining("FILE");
    }

    private static StepTaken taken(Act act, Map<ActDetail, String> details) {
        return new StepTaken(
                Instant.EPOCH, new PersonId(UUID.randomUUID()), "Anna", act, UUID.randomUUID(), "V-1", null, details);
    }

    /** Every act of the product, whether its module makes it known or not. */
    public static List<Act> acts() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("app.touchstone").stream()
                        .filter(JavaClass::isEnum)
                        .filter(found -> found.isAssignableTo(Act.class))
                        .map(JavaClass::reflect)
                        .flatMap(found -> Stream.of(found.getEnumConstants()))
                        .map(Act.class::cast)
                        .toList();
    }
}
