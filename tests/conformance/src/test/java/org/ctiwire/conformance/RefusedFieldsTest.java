package org.ctiwire.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.ctiwire.codegen.interpret.Value;
import org.ctiwire.codegen.model.FieldType;
import org.ctiwire.codegen.model.FieldType.BytesType;
import org.ctiwire.codegen.model.FieldType.CompositeType;
import org.ctiwire.codegen.model.FieldType.IntegerType;
import org.ctiwire.codegen.model.FieldType.StringType;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.conformance.Sites.Site;
import org.ctiwire.runtime.EncodingException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a field cannot carry is refused, by every setter of every message, in every version. */
class RefusedFieldsTest {

    private static final int LARGE = 2_000;

    private interface Wrong {
        List<Object[]> arguments(Site site, Object target);
    }

    private interface Trial {
        void run(Message message, Object encoder, Site site, int version);
    }

    @ParameterizedTest
    @EnumSource
    void aNumberOutsideItsType(ProtocolUnderTest subject) {
        assertThat(refusals(subject, (site, target) -> {
            List<Object[]> arguments = new ArrayList<>();
            if (site.field().type() instanceof IntegerType integer) {
                arguments.add(new Object[] {integer.minValue() - 1});
                arguments.add(new Object[] {integer.maxValue() + 1});
            } else if (site.field().type() instanceof FieldType.TimeType) {
                arguments.add(new Object[] {-1L});
                arguments.add(new Object[] {1L << 32});
            }
            arguments.removeIf(argument -> !Calls.takes(target, site.setter(), (long) argument[0]));
            return arguments;
        })).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void aTextThatIsTooLongOrHoldsWhatATextCannot(ProtocolUnderTest subject) {
        assertThat(refusals(subject, (site, target) -> {
            List<Object[]> arguments = new ArrayList<>();
            if (site.field().type() instanceof StringType text) {
                arguments.add(new Object[] {"x".repeat(text.size())});
                arguments.add(new Object[] {"\0"});
                arguments.add(new Object[] {"\u20ac"});
                if (!site.fixed()) {
                    arguments.add(new Object[] {new byte[] {1, 0, 1}, 0, 3});
                    arguments.add(new Object[] {"x".repeat(text.size()).getBytes(), 0, text.size()});
                }
            } else if (site.field().type() instanceof CompositeType composite) {
                addComposites(arguments, composite);
            }
            return arguments;
        })).isPositive();
    }

    /** Each member wrong in its turn. */
    private static void addComposites(List<Object[]> arguments, CompositeType composite) {
        List<CompositeType.Member> members = composite.members();
        for (int wrong = 0; wrong < members.size(); wrong++) {
            Object[] values = new Object[members.size()];
            for (int index = 0; index < values.length; index++) {
                boolean bad = index == wrong;
                values[index] = members.get(index).type() instanceof StringType text
                        ? "x".repeat(bad ? text.size() : 1)
                        : (Object) (bad ? ((IntegerType) members.get(index).type()).maxValue() + 1 : 1L);
            }
            arguments.add(values);
        }
    }

    @ParameterizedTest
    @EnumSource
    void bytesThatAreTooMany(ProtocolUnderTest subject) {
        refusals(subject, (site, target) -> {
            List<Object[]> arguments = new ArrayList<>();
            if (site.field().type() instanceof BytesType any) {
                arguments.add(new Object[] {new byte[any.size() + 1], 0, any.size() + 1});
                if (site.fixed()) {
                    arguments.add(new Object[] {new byte[any.size()], 0, any.size() - 1});
                }
            }
            return arguments;
        });
    }

    /** Tries wrong arguments in each version that has the field; returns how many were refused as they should be. */
    private static int refusals(ProtocolUnderTest subject, Wrong wrong) {
        List<Object[]> refused = new ArrayList<>();
        inEachVersion(subject, site -> true, (message, encoder, site, version) -> {
            Object probe = site.target().apply(wrapped(encoder, version));
            for (Object[] arguments : wrong.arguments(site, probe)) {
                Object target = site.target().apply(wrapped(encoder, version));
                check(message, site, version, () -> Calls.call(target, site.setter(), arguments));
                refused.add(arguments);
            }
        });
        return refused.size();
    }

    /** Tries the wanted sites of all messages in each version that has the field; returns how many times. */
    private static int inEachVersion(ProtocolUnderTest subject, Predicate<Site> wanted, Trial trial) {
        int tried = 0;
        for (Message message : subject.messages()) {
            Object encoder = subject.encoder(message);
            List<Integer> turns = turns(subject, message);
            for (Site site : Sites.of(message)) {
                for (int version : turns) {
                    if (wanted.test(site) && site.field().versions().contains(version)) {
                        trial.run(message, encoder, site, version);
                        tried++;
                    }
                }
            }
        }
        return tried;
    }

    /** The versions of a message in which something of it begins or ends. */
    private static List<Integer> turns(ProtocolUnderTest subject, Message message) {
        List<Integer> versions = subject.versions(message);
        Set<Integer> turns = new TreeSet<>(List.of(versions.get(0), versions.get(versions.size() - 1)));
        for (Site site : Sites.of(message)) {
            turns.addAll(List.of(site.field().versions().first() - 1, site.field().versions().first(),
                    site.field().versions().last(), site.field().versions().last() + 1));
        }
        turns.retainAll(versions);
        return List.copyOf(turns);
    }

    private static Object wrapped(Object encoder, int version) {
        return Calls.call(encoder, "wrap", new byte[LARGE], 0, version);
    }

    private static void check(Message message, Site site, int version, Runnable call) {
        Throwable thrown = catchThrowable(call::run);
        assertThat(thrown).as("%s of %s in version %d", site.field().name(), message.name(), version)
                .isExactlyInstanceOf(EncodingException.class);
        EncodingException refused = (EncodingException) thrown;
        assertThat(refused.messageName()).isEqualTo(message.name());
        assertThat(refused.field()).matches(name -> name.equals(site.field().name())
                || name.startsWith(site.field().name() + "."), "names " + site.field().name());
    }

    @ParameterizedTest
    @EnumSource
    void aFieldThatTheVersionDoesNotHave(ProtocolUnderTest subject) {
        for (Message message : subject.messages()) {
            Object encoder = subject.encoder(message);
            for (Site site : Sites.of(message)) {
                for (int version : turns(subject, message)) {
                    boolean has = Sites.of(message).stream().anyMatch(other ->
                            other.field().name().equals(site.field().name())
                                    && other.field().versions().contains(version));
                    if (!has) {
                        Object wrapped = wrapped(encoder, version);
                        Throwable thrown = catchThrowable(() -> setValid(site, site.target().apply(wrapped)));
                        assertThat(thrown).as("%s of %s in version %d", site.field().name(), message.name(), version)
                                .isExactlyInstanceOf(EncodingException.class)
                                .hasMessageContaining("protocol version " + version + " does not have it");
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFieldThatIsThereAlready(ProtocolUnderTest subject) {
        assertThat(inEachVersion(subject, site -> site.single() && !site.fixed(), (message, encoder, site, version) -> {
            Object target = site.target().apply(wrapped(encoder, version));
            setValid(site, target);
            check(message, site, version, () -> setValid(site, target));
        })).isPositive();
    }

    /** Whoever tries again gets what they would have got at once. */
    @ParameterizedTest
    @EnumSource
    void aRangeThatTheSourceDoesNotHave(ProtocolUnderTest subject) {
        assertThat(inEachVersion(subject, site -> source(site) != null, (message, encoder, site, version) -> {
            Object source = source(site);
            byte[] again = new byte[LARGE];
            Object target = site.target().apply(Calls.call(encoder, "wrap", again, 0, version));
            byte[] before = again.clone();
            String what = site.field().name() + " of " + message.name();
            assertThat(catchThrowable(() -> set(site, target, source, 1))).as(what)
                    .isInstanceOf(IndexOutOfBoundsException.class);
            assertThat(Arrays.mismatch(again, before)).as(what + ", written before it failed").isNegative();
            set(site, target, source, 0);
            byte[] atOnce = new byte[LARGE];
            set(site, site.target().apply(Calls.call(encoder, "wrap", atOnce, 0, version)), source, 0);
            assertThat(Arrays.mismatch(again, atOnce)).as(what + ", other bytes than at once").isNegative();
            assertThat(Arrays.mismatch(again, before)).as(what + ", written").isNotNegative();
        })).isPositive();
    }

    private static void set(Site site, Object target, Object source, int offset) {
        Calls.call(target, site.setter(), source, offset, Array.getLength(source));
    }

    /** What a setter can be given a range of, null when there is no such setter. */
    private static Object source(Site site) {
        FieldType type = site.field().type();
        if (type instanceof FieldType.ArrayType) {
            return new long[] {1};
        }
        if (type instanceof BytesType any) {
            byte[] bytes = new byte[any.size()];
            Arrays.fill(bytes, (byte) 1);
            return bytes;
        }
        return type instanceof StringType && !site.fixed() ? new byte[] {'x'} : null;
    }

    static void setValid(Site site, Object target) {
        FieldType type = site.field().type();
        if (type instanceof FieldType.ArrayType) {
            Calls.call(target, site.setter(), new long[] {1}, 0, 1);
        } else if (type instanceof BytesType any) {
            Calls.call(target, site.setter(), new byte[any.size()], 0, any.size());
        } else if (type instanceof StringType) {
            Calls.call(target, site.setter(), "x");
        } else if (type instanceof CompositeType composite) {
            Value value = new RandomValues(new Random(1), 200, "x").of(composite, false);
            Calls.call(target, site.setter(), ((Value.CompositeValue) value).members().values().stream()
                    .map(member -> member instanceof Value.NumberValue number ? (Object) number.number()
                            : ((Value.TextValue) member).text()).toArray());
        } else if (type instanceof FieldType.BoolType) {
            Calls.call(target, site.setter(), true);
        } else {
            Calls.call(target, site.setter(), 1L);
        }
    }
}
