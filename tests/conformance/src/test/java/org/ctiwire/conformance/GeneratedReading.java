package org.ctiwire.conformance;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.ctiwire.conformance.Reading.Failure;
import org.ctiwire.conformance.Reading.Floating;
import org.ctiwire.conformance.Reading.TextReading;
import org.ctiwire.conformance.Reading.Visited;
import org.ctiwire.runtime.Bytes;
import org.ctiwire.runtime.CompositeView;
import org.ctiwire.runtime.FloatingCursor;
import org.ctiwire.runtime.FloatingGroup;
import org.ctiwire.runtime.FloatingSelection;
import org.ctiwire.runtime.FloatingVisitor;
import org.ctiwire.runtime.MalformedMessageException;
import org.ctiwire.runtime.MessageDecoder;
import org.ctiwire.runtime.Numbers;
import org.ctiwire.runtime.Text;

/** Reads a message with every public accessor of its generated decoder, in an order drawn anew each time. */
final class GeneratedReading {

    private static final Set<String> NOT_FIELDS = Set.of("messageName", "next");

    private final Random order;

    GeneratedReading(Random order) {
        this.order = order;
    }

    /** What each accessor returns or throws, by its name. */
    Map<String, Object> of(MessageDecoder decoder) {
        Map<String, Object> read = fields(decoder);
        read.put("floatingFields", floating(decoder));
        read.put("visitFloatingFields", visited(decoder));
        return read;
    }

    private Map<String, Object> fields(Object part) {
        List<Method> methods = new ArrayList<>(Arrays.asList(part.getClass().getDeclaredMethods()));
        methods.sort((one, other) -> one.getName().compareTo(other.getName()));
        Collections.shuffle(methods, order);
        Map<String, Object> read = new TreeMap<>();
        for (Method method : methods) {
            boolean accessor = Modifier.isPublic(method.getModifiers()) && method.getParameterCount() == 0
                    && !method.isSynthetic() && !NOT_FIELDS.contains(method.getName());
            if (accessor) {
                read.put(method.getName(), read(part, method));
            }
        }
        return read;
    }

    private Object read(Object part, Method method) {
        try {
            return canonical(method.invoke(part));
        } catch (InvocationTargetException thrown) {
            return failure(thrown.getCause(), method.getName());
        } catch (MalformedMessageException malformed) {
            return Failure.of(malformed);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static Failure failure(Throwable thrown, String what) {
        if (thrown instanceof MalformedMessageException malformed) {
            return Failure.of(malformed);
        }
        throw new AssertionError(what + " threw " + thrown, thrown);
    }

    private Object canonical(Object value) {
        if (value instanceof Text text) {
            return text(text);
        } else if (value instanceof Bytes bytes) {
            return bytes(bytes);
        } else if (value instanceof Numbers numbers) {
            List<Long> all = new ArrayList<>();
            for (int index = 0; index < numbers.count(); index++) {
                all.add(numbers.get(index));
            }
            return all;
        } else if (value instanceof CompositeView composite) {
            return fields(composite);
        } else if (value instanceof FloatingGroup group) {
            return entries(group);
        } else if (value instanceof Boolean) {
            return value;
        }
        return ((Number) value).longValue();
    }

    private List<Map<String, Object>> entries(FloatingGroup group) {
        List<Map<String, Object>> entries = new ArrayList<>();
        while (group.next()) {
            entries.add(fields(group));
        }
        if (group.next()) {
            throw new AssertionError("an entry behind the last");
        }
        return entries;
    }

    /** All ways to look at a text agree. */
    private static TextReading text(Text text) {
        String characters = text.toString();
        byte[] copy = new byte[text.length() + 2];
        StringBuilder appended = new StringBuilder();
        text.appendTo(appended);
        boolean same = text.copyTo(copy, 1) == text.length() && text.contentEquals(characters)
                && !text.contentEquals(characters + "x") && appended.toString().equals(characters)
                && text.contentHash() == characters.hashCode() && text.contentEquals(text)
                && text.chars().allMatch(character -> character != 0)
                && new StringBuilder(text).toString().equals(characters)
                && text.decode(StandardCharsets.UTF_8).equals(
                        new String(copy, 1, text.length(), StandardCharsets.UTF_8));
        byte[] bytes = Arrays.copyOfRange(copy, 1, copy.length - 1);
        if (!same || !Arrays.equals(bytes, characters.getBytes(StandardCharsets.ISO_8859_1))) {
            throw new AssertionError("the text is not the same from every side: " + characters);
        }
        return TextReading.of(bytes, text.fieldSize());
    }

    private static String bytes(Bytes bytes) {
        byte[] array = bytes.toByteArray();
        byte[] copy = new byte[bytes.length()];
        bytes.copyTo(copy, 0);
        boolean same = bytes.contentEquals(array) && Arrays.equals(copy, array);
        for (int index = 0; index < array.length; index++) {
            same &= bytes.byteAt(index) == array[index];
        }
        if (!same) {
            throw new AssertionError("the bytes are not the same from every side: " + bytes);
        }
        return bytes.toString();
    }

    private static Object floating(MessageDecoder decoder) {
        try {
            FloatingCursor cursor = decoder.floatingFields(new FloatingCursor());
            List<Floating> all = new ArrayList<>();
            while (cursor.next()) {
                all.add(new Floating(cursor.tag(), bytes(cursor.data())));
            }
            checkSelection(decoder, all);
            return all;
        } catch (MalformedMessageException malformed) {
            return Failure.of(malformed);
        }
    }

    /** A selection of all tags finds the first field of each. */
    private static void checkSelection(MessageDecoder decoder, List<Floating> all) {
        Map<Integer, String> first = new LinkedHashMap<>();
        all.forEach(field -> first.putIfAbsent(field.tag(), field.hex()));
        List<Integer> tags = List.copyOf(first.keySet()).subList(0, Math.min(first.size(), Byte.MAX_VALUE));
        if (!tags.isEmpty()) {
            FloatingSelection selection = decoder.select(
                    new FloatingSelection(tags.stream().mapToInt(Integer::intValue).toArray()));
            for (int index = 0; index < tags.size(); index++) {
                if (!selection.has(index) || !bytes(selection.bytes(index)).equals(first.get(tags.get(index)))) {
                    throw new AssertionError("tag " + tags.get(index) + " is selected as " + selection.bytes(index));
                }
            }
        }
    }

    private static Object visited(MessageDecoder decoder) {
        List<Visited> all = new ArrayList<>();
        try {
            decoder.visitFloatingFields(new FloatingVisitor() {
                @Override
                public void text(int tag, Text value) {
                    all.add(new Visited(tag, GeneratedReading.text(value)));
                }

                @Override
                public void number(int tag, long value) {
                    all.add(new Visited(tag, value));
                }

                @Override
                public void bytes(int tag, Bytes value) {
                    all.add(new Visited(tag, GeneratedReading.bytes(value)));
                }
            });
            return all;
        } catch (MalformedMessageException malformed) {
            return Failure.of(malformed);
        }
    }
}
