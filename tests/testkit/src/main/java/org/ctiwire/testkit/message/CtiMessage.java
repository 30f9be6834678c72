package org.ctiwire.testkit.message;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ctiwire.ged188.Ged188Dispatcher;
import org.ctiwire.ged188.Ged188Handler;
import org.ctiwire.runtime.FloatingFields;
import org.ctiwire.runtime.FloatingGroup;
import org.ctiwire.runtime.MessageDecoder;

/**
 * A message whose fields are asked for by the guide's names. It keeps its bytes and may be kept; it is slow and meant
 * for tests.
 */
public final class CtiMessage {

    private final byte[] bytes;
    private final int version;
    private final Object decoder;

    private CtiMessage(byte[] bytes, int version) {
        this.bytes = bytes;
        this.version = version;
        this.decoder = decode(bytes, version);
    }

    /**
     * Copies a message.
     *
     * @param buffer  holds it
     * @param offset  where its header starts
     * @param length  its bytes, the header included
     * @param version the protocol version of its session
     * @throws org.ctiwire.runtime.MalformedMessageException if it cannot be read
     */
    public static CtiMessage of(byte[] buffer, int offset, int length, int version) {
        return new CtiMessage(Arrays.copyOfRange(buffer, offset, offset + length), version);
    }

    private static Object decode(byte[] bytes, int version) {
        List<Object> decoded = new ArrayList<>();
        Ged188Handler handler = (Ged188Handler) Proxy.newProxyInstance(CtiMessage.class.getClassLoader(),
                new Class<?>[] {Ged188Handler.class}, (proxy, method, arguments) -> {
                    decoded.add(arguments[0]);
                    return null;
                });
        new Ged188Dispatcher().dispatch(bytes, 0, bytes.length, version, handler);
        return decoded.get(0);
    }

    /** The guide's name of the message, {@code TYPE_4711} where its version does not know it. */
    public String name() {
        return decoder instanceof MessageDecoder known ? known.messageName()
                : "TYPE_" + Integer.toUnsignedString(ByteBuffer.wrap(bytes).getInt(Integer.BYTES));
    }

    /** The protocol version of its session. */
    public int version() {
        return version;
    }

    /** Its bytes, the header included. */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    /**
     * Reads it by the names of Java.
     *
     * @throws IllegalStateException if its version does not know the message
     */
    public MessageDecoder decoder() {
        if (decoder instanceof MessageDecoder known) {
            return known;
        }
        throw new IllegalStateException("version " + version + " does not know " + name());
    }

    /**
     * A field of the message: a number as {@link Long}, a truth as {@link Boolean}, everything else as text.
     *
     * @param field the guide's name
     * @return empty if the message or its version lacks the field
     * @throws IllegalArgumentException if the message has no such field in any version
     */
    public Optional<Object> field(String field) {
        return read(decoder(), accessor(decoder(), field).orElseThrow(() -> new IllegalArgumentException(
                name() + " has no field " + field)));
    }

    /**
     * A field of the entries of a list, entry by entry; entries that lack it are left out.
     *
     * @param field the guide's name
     * @throws IllegalArgumentException if no list of the message has such a field in any version
     */
    public List<Object> listField(String field) {
        for (Method method : decoder().getClass().getMethods()) {
            if (FloatingGroup.class.isAssignableFrom(method.getReturnType()) && method.getParameterCount() == 0) {
                FloatingGroup group = (FloatingGroup) call(decoder, method);
                Optional<Method> accessor = accessor(group, field);
                if (accessor.isPresent()) {
                    List<Object> values = new ArrayList<>();
                    while (group.next()) {
                        read(group, accessor.get()).ifPresent(values::add);
                    }
                    return values;
                }
            }
        }
        throw new IllegalArgumentException(name() + " has no list with a field " + field);
    }

    private static Optional<Method> accessor(FloatingFields fields, String field) {
        String wanted = field.replace("_", "").toLowerCase(Locale.ROOT);
        return Arrays.stream(fields.getClass().getMethods())
                .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getDeclaringClass() == fields.getClass())
                .filter(method -> !FloatingGroup.class.isAssignableFrom(method.getReturnType()))
                .filter(method -> method.getName().toLowerCase(Locale.ROOT).equals(wanted)).findFirst();
    }

    private static Optional<Object> read(FloatingFields fields, Method accessor) {
        String name = accessor.getName();
        String presence = "has" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        for (Method method : fields.getClass().getMethods()) {
            if (method.getName().equals(presence) && !(Boolean) call(fields, method)) {
                return Optional.empty();
            }
        }
        Object value = call(fields, accessor);
        if (value instanceof Number number) {
            return Optional.of(number.longValue());
        }
        return Optional.of(value instanceof Boolean ? value : value.toString());
    }

    private static Object call(Object target, Method method) {
        try {
            return method.invoke(target);
        } catch (IllegalAccessException inaccessible) {
            throw new IllegalStateException(inaccessible);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(thrown.getCause());
        }
    }

    @Override
    public String toString() {
        return decoder.toString();
    }
}
