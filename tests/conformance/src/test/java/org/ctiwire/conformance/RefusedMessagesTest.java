package org.ctiwire.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ctiwire.codegen.model.Budget;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FloatingItem;
import org.ctiwire.codegen.model.FloatingItem.FieldList;
import org.ctiwire.codegen.model.FloatingItem.Records;
import org.ctiwire.codegen.model.JavaNames;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Presence;
import org.ctiwire.conformance.Sites.Site;
import org.ctiwire.runtime.EncodingException;
import org.ctiwire.runtime.MessageEncoder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a whole message cannot carry is refused: too many entries, too many bytes, too little. */
class RefusedMessagesTest {

    private static final int LARGE = 20_000;

    private static Object wrapped(ProtocolUnderTest subject, Message message, int version) {
        return Calls.call(subject.encoder(message), "wrap", new byte[LARGE], 0, version);
    }

    private static int newest(ProtocolUnderTest subject, Message message) {
        List<Integer> versions = subject.versions(message);
        return versions.get(versions.size() - 1);
    }

    private static EncodingException refused(Runnable call) {
        return catchThrowableOfType(EncodingException.class, call::run);
    }

    @ParameterizedTest
    @EnumSource
    void oneEntryMoreThanTheLimit(ProtocolUnderTest subject) {
        List<String> tried = new ArrayList<>();
        for (Message message : subject.messages()) {
            int version = newest(subject, message);
            for (FloatingItem item : message.floating()) {
                if (item instanceof FieldList list && list.limit().isPresent()) {
                    Object encoder = wrapped(subject, message, version);
                    Runnable entry = () -> entry(encoder, list);
                    fill(entry, list.limit().getAsInt(), message, list.name());
                    tried.add(list.name());
                } else if (item instanceof Records records && records.limit().isPresent()) {
                    Object entries = Calls.call(wrapped(subject, message, version),
                            JavaNames.memberName(records.name()));
                    fill(() -> Calls.call(entries, "add"), records.limit().getAsInt(), message, records.name());
                    tried.add(records.name());
                }
            }
        }
        assertThat(tried).isNotEmpty();
    }

    private static void entry(Object encoder, FieldList list) {
        boolean alone = list.members().stream().map(Field::name).distinct().count() == 1;
        if (alone) {
            RefusedFieldsTest.setValid(new Site(list.members().get(0), false, false, any -> any), encoder);
        } else {
            Calls.call(Calls.call(encoder, JavaNames.memberName(list.name())), "add");
        }
    }

    private static void fill(Runnable entry, int limit, Message message, String name) {
        for (int count = 0; count < limit; count++) {
            entry.run();
        }
        EncodingException refused = refused(entry);
        assertThat(refused.messageName()).isEqualTo(message.name());
        assertThat(refused.field()).isEqualTo(name);
        assertThat(refused).hasMessageContaining((limit + 1) + " entries, the limit is " + limit);
    }

    @ParameterizedTest
    @EnumSource
    void moreThanABudget(ProtocolUnderTest subject) {
        int tried = 0;
        for (Message message : subject.messages()) {
            for (Site site : Sites.of(message)) {
                Optional<Budget> budget = subject.protocol().budgetOf(site.field().name());
                int version = newest(subject, message);
                boolean unlimited = message.floating().stream().noneMatch(item -> item instanceof FieldList list
                        && list.members().contains(site.field()) && list.limit().isPresent());
                if (budget.isPresent() && unlimited && site.field().versions().contains(version)) {
                    Object encoder = wrapped(subject, message, version);
                    required(message, version).forEach(field -> write(field, encoder));
                    EncodingException refused = null;
                    int spent = 0;
                    while (refused == null) {
                        int before = (int) Calls.call(encoder, "finish");
                        refused = refused(() -> RefusedFieldsTest.setValid(site, site.target().apply(encoder)));
                        spent += refused == null ? (int) Calls.call(encoder, "finish") - before
                                - subject.protocol().floatingHeader(version).size() : 0;
                        assertThat(spent).isLessThanOrEqualTo(budget.get().limit());
                    }
                    assertThat(refused.field()).isEqualTo(site.field().name());
                    assertThat(refused).hasMessageContaining(budget.get().name()).hasMessageContaining(
                            "the limit is " + budget.get().limit());
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThanOrEqualTo(subject == ProtocolUnderTest.CORNERS ? 0 : 1);
    }

    private static List<Field> required(Message message, int version) {
        return message.floating().stream().filter(Field.class::isInstance).map(Field.class::cast)
                .filter(field -> field.presence() == Presence.REQUIRED && field.tag().isPresent()
                        && field.versions().contains(version)).toList();
    }

    private static void write(Field field, Object encoder) {
        RefusedFieldsTest.setValid(new Site(field, false, true, any -> any), encoder);
    }

    @ParameterizedTest
    @EnumSource
    void aRequiredFieldThatIsMissing(ProtocolUnderTest subject) {
        for (Message message : subject.messages()) {
            for (int version : subject.versions(message)) {
                List<Field> required = required(message, version);
                for (Field missing : required) {
                    Object encoder = wrapped(subject, message, version);
                    for (Field field : required) {
                        if (!field.equals(missing)) {
                            write(field, encoder);
                        }
                    }
                    EncodingException refused = refused(() -> Calls.call(encoder, "finish"));
                    assertThat(refused).as("%s without %s", message.name(), missing.name()).isNotNull();
                    assertThat(refused.messageName()).isEqualTo(message.name());
                    assertThat(refused.field()).isEqualTo(missing.name());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void moreThanTheLargestMessage(ProtocolUnderTest subject) {
        for (Message message : subject.messages()) {
            for (int version : subject.versions(message)) {
                MessageEncoder encoder = (MessageEncoder) wrapped(subject, message, version);
                int header = subject.protocol().floatingHeader(version).size();
                int left = subject.protocol().maxMessage() - subject.protocol().header().size()
                        - message.layout(version).size();
                while (left >= header + 100) {
                    encoder.rawField(99, new byte[200], 3, 100 - header);
                    left -= 100;
                }
                int last = left - header;
                if (last >= 0) {
                    assertThatExceptionOfType(EncodingException.class)
                            .isThrownBy(() -> encoder.rawField(99, new byte[200], 0, last + 1))
                            .matches(refused -> refused.field().equals("floating field with tag 99"));
                    encoder.rawField(99, new byte[200], 0, last);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aVersionWithoutTheMessage(ProtocolUnderTest subject) {
        for (Message message : subject.messages()) {
            for (int version = -1; version < subject.protocol().versions().last() + 3; version++) {
                int tried = version;
                if (!message.existsIn(version)) {
                    EncodingException refused = refused(() -> wrapped(subject, message, tried));
                    assertThat(refused).as("%s in version %d", message.name(), version).isNotNull();
                    assertThat(refused.messageName()).isEqualTo(message.name());
                }
            }
        }
    }
}
