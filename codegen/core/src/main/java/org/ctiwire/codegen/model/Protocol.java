package org.ctiwire.codegen.model;

import java.util.List;
import java.util.Optional;

/**
 * A protocol in all its versions, checked and linked. Immutable.
 *
 * @param name            the name in the spec
 * @param packageName     the Java package of the generated code
 * @param versions        the versions it covers
 * @param header          the message header
 * @param floatingHeaders the headers of floating fields, one for each range of versions
 * @param maxMessage      the largest message in bytes, its header included
 * @param composites      the declared types
 * @param enumerations    enumerations and masks, by name
 * @param constants       limits and special values, in the order of the spec
 * @param tags            tag constants, by number
 * @param messages        by first number
 * @param budgets         limits that several fields share
 * @param session         which messages carry a session
 * @param services        in the order of the spec
 */
public record Protocol(String name, String packageName, VersionRange versions, Header header,
                       List<FloatingHeader> floatingHeaders, int maxMessage,
                       List<FieldType.CompositeType> composites, List<Enumeration> enumerations,
                       List<Constant> constants, List<Tag> tags, List<Message> messages, List<Budget> budgets,
                       Optional<SessionRoles> session, List<Service> services) {

    public Protocol {
        floatingHeaders = List.copyOf(floatingHeaders);
        composites = List.copyOf(composites);
        enumerations = List.copyOf(enumerations);
        constants = List.copyOf(constants);
        tags = List.copyOf(tags);
        messages = List.copyOf(messages);
        budgets = List.copyOf(budgets);
        services = List.copyOf(services);
    }

    /**
     * The message header: unsigned integers, back to back.
     *
     * @param lengthOffset the offset of the length, which counts the bytes behind the header
     * @param lengthSize   its size in bytes
     * @param typeOffset   the offset of the message number
     * @param typeSize     its size in bytes
     * @param lengthName   the guide's name of the length
     * @param typeName     the guide's name of the message number
     */
    public record Header(int lengthOffset, int lengthSize, int typeOffset, int typeSize, String lengthName,
                         String typeName) {

        /** The bytes of the header. */
        public int size() {
            return lengthSize + typeSize;
        }

        /** Whether it is a length and then a type of 4 bytes each. */
        public boolean isLengthAndType() {
            return lengthOffset == 0 && lengthSize == 4 && typeSize == 4;
        }
    }

    /** The message with a number in a version. */
    public Optional<Message> message(long number, int version) {
        return messages.stream()
                .filter(message -> message.number(version).filter(value -> value == number).isPresent())
                .findFirst();
    }

    /** The message of a name. */
    public Optional<Message> message(String messageName) {
        return messages.stream().filter(message -> message.name().equals(messageName)).findFirst();
    }

    /** The header of floating fields in a version of this protocol. */
    public FloatingHeader floatingHeader(int version) {
        return floatingHeaders.stream()
                .filter(floatingHeader -> floatingHeader.versions().contains(version))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no version " + version));
    }

    /** The budget that a field shares in. */
    public Optional<Budget> budgetOf(String fieldName) {
        return budgets.stream().filter(budget -> budget.fields().contains(fieldName)).findFirst();
    }
}
