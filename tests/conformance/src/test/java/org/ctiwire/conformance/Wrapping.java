package org.ctiwire.conformance;

import java.lang.reflect.InvocationTargetException;
import java.nio.ByteBuffer;
import java.util.Random;
import org.ctiwire.conformance.Reading.Failure;
import org.ctiwire.runtime.MessageDecoder;

/** Ways to put a message before a decoder. Whatever lies around it is drawn at random. */
enum Wrapping {

    ARRAY {
        @Override
        Object wrap(Object decoder, byte[] surrounded, int offset, int length, int version)
                throws ReflectiveOperationException {
            return decoder.getClass().getMethod("wrap", byte[].class, int.class, int.class, int.class)
                    .invoke(decoder, surrounded, offset, length, version);
        }
    },
    HEAP_BUFFER {
        @Override
        ByteBuffer buffer(byte[] surrounded) {
            return ByteBuffer.wrap(surrounded);
        }
    },
    SLICE_OF_HEAP_BUFFER {
        @Override
        ByteBuffer buffer(byte[] surrounded) {
            byte[] more = new byte[surrounded.length + 7];
            System.arraycopy(surrounded, 0, more, 3, surrounded.length);
            return ByteBuffer.wrap(more, 3, surrounded.length).slice();
        }
    },
    DIRECT_BUFFER {
        @Override
        ByteBuffer buffer(byte[] surrounded) {
            return ByteBuffer.allocateDirect(surrounded.length).put(surrounded);
        }
    },
    READ_ONLY_BUFFER {
        @Override
        ByteBuffer buffer(byte[] surrounded) {
            return ByteBuffer.wrap(surrounded).asReadOnlyBuffer();
        }
    };

    ByteBuffer buffer(byte[] surrounded) {
        throw new UnsupportedOperationException();
    }

    Object wrap(Object decoder, byte[] surrounded, int offset, int length, int version)
            throws ReflectiveOperationException {
        ByteBuffer buffer = buffer(surrounded);
        buffer.position(buffer.limit() / 2);
        Object wrapped = decoder.getClass().getMethod("wrap", ByteBuffer.class, int.class, int.class, int.class)
                .invoke(decoder, buffer, offset, length, version);
        if (buffer.position() != buffer.limit() / 2) {
            throw new AssertionError("the position of the buffer was moved");
        }
        return wrapped;
    }

    /** What a decoder reads of a message, or how it refuses to be wrapped on it. */
    Object read(Object decoder, byte[] message, int version, Random random) {
        int offset = random.nextInt(20);
        byte[] surrounded = new byte[offset + message.length + random.nextInt(20)];
        random.nextBytes(surrounded);
        System.arraycopy(message, 0, surrounded, offset, message.length);
        try {
            Object wrapped = wrap(decoder, surrounded, offset, message.length, version);
            return new GeneratedReading(random).of((MessageDecoder) wrapped);
        } catch (InvocationTargetException thrown) {
            return GeneratedReading.failure(thrown.getCause(), "wrap");
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** The same, where only the refusal counts. */
    static boolean isRefusal(Object read) {
        return read instanceof Failure;
    }
}
