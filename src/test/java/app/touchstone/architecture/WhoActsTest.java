package app.touchstone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.platform.Actor;
import app.touchstone.platform.Actors;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A page stands open for hours while its reader's rights change: nothing of it holds on to who opened it, and each act
 * asks anew who acts.
 */
class WhoActsTest {

    private static final ClassDesc ACTOR = Actor.class.describeConstable().orElseThrow();

    /** Makes a lambda anew from what another one kept. */
    private static final String COPYING = "$deserializeLambda$";

    @Test
    void nothingOfAPageKeepsWhoOpenedIt() throws IOException {
        Path classes = root(Actor.class);
        try (Stream<Path> files = Files.walk(classes)) {
            List<Path> pages = files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> classes.relativize(file).toString().contains("/ui/"))
                    .toList();

            assertThat(pages).isNotEmpty();
            assertThat(pages.stream().flatMap(WhoActsTest::keepers)).isEmpty();
        }
    }

    @Test
    void seesEveryWayToKeepSomebody() {
        String own = Keeper.class.getName().replace('.', '/') + ".class";

        assertThat(keepers(root(WhoActsTest.class).resolve(own)))
                .map(keeper -> keeper.substring(keeper.lastIndexOf('.') + 1))
                .containsExactlyInAnyOrder("plain", "wrapped", "byLambda", "byListener", "byReference");
    }

    private static Stream<String> keepers(Path file) {
        ClassModel one = read(file);
        String name = one.thisClass().asInternalName();
        return Stream.concat(
                        one.fields().stream()
                                .filter(WhoActsTest::keeps)
                                .map(field -> field.fieldName().stringValue()),
                        one.methods().stream()
                                .filter(WhoActsTest::captures)
                                .map(method -> method.methodName().stringValue())
                                .filter(method -> !method.equals(COPYING)))
                .map(member -> name + "." + member);
    }

    private static boolean keeps(FieldModel field) {
        return field.fieldTypeSymbol().equals(ACTOR)
                || field.findAttribute(Attributes.signature())
                        .filter(type -> type.signature().stringValue().contains(ACTOR.descriptorString()))
                        .isPresent();
    }

    /** A lambda or a reference to a method is given, where it is made, what it keeps. */
    private static boolean captures(MethodModel method) {
        return method.code().stream()
                .flatMap(code -> code.elementStream())
                .filter(InvokeDynamicInstruction.class::isInstance)
                .map(InvokeDynamicInstruction.class::cast)
                .filter(call -> call.bootstrapMethod().owner().displayName().equals("LambdaMetafactory"))
                .anyMatch(call -> call.typeSymbol().parameterList().contains(ACTOR));
    }

    private static ClassModel read(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path root(Class<?> one) {
        try {
            return Path.of(
                    one.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException broken) {
            throw new IllegalStateException("Where (%s) was loaded from is no address".formatted(one), broken);
        }
    }

    /** Everything that a page must not do, and what it may. */
    @SuppressWarnings({"unused", "UnusedVariable"})
    private abstract static class Keeper {

        private interface Listener extends Serializable {
            void hear(Object event);
        }

        private Actor plain = Actors.staff();
        private Optional<Actor> wrapped = Optional.empty();

        abstract Actor now();

        Runnable byLambda(Actor actor) {
            return () -> actor.isStaff();
        }

        Listener byListener(Actor actor) {
            return event -> actor.isStaff();
        }

        Supplier<String> byReference(Actor actor) {
            return actor::name;
        }

        String said(Actor actor) {
            return actor + " acts";
        }

        Runnable asking() {
            return () -> now().isStaff();
        }
    }
}
