package org.ctiwire.conformance;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads how many bytes of code the methods of a class file have; everything else in it is skipped. */
final class CodeSizes {

    private final DataInputStream in;
    private final Map<Integer, String> texts = new LinkedHashMap<>();
    private final Map<String, Integer> sizes = new LinkedHashMap<>();

    private CodeSizes(DataInputStream in) {
        this.in = in;
    }

    /** The bytes of code of each method that has any, by its name and descriptor. */
    static Map<String, Integer> of(DataInputStream classFile) throws IOException {
        CodeSizes sizes = new CodeSizes(classFile);
        sizes.read();
        return sizes.sizes;
    }

    private void read() throws IOException {
        in.skipNBytes(8);
        readConstants();
        in.skipNBytes(6);
        in.skipNBytes(2L * in.readUnsignedShort());
        readMembers(false);
        readMembers(true);
    }

    private void readConstants() throws IOException {
        int count = in.readUnsignedShort();
        for (int index = 1; index < count; index++) {
            int kind = in.readUnsignedByte();
            switch (kind) {
                case 1 -> texts.put(index, in.readUTF());
                case 5, 6 -> {
                    in.skipNBytes(8);
                    index++;
                }
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                default -> in.skipNBytes(4);
            }
        }
    }

    private void readMembers(boolean methods) throws IOException {
        for (int count = in.readUnsignedShort(); count > 0; count--) {
            in.skipNBytes(2);
            String name = texts.get(in.readUnsignedShort()) + texts.get(in.readUnsignedShort());
            for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
                String attribute = texts.get(in.readUnsignedShort());
                int length = in.readInt();
                if (methods && attribute.equals("Code")) {
                    in.skipNBytes(4);
                    sizes.put(name, in.readInt());
                    in.skipNBytes(length - 8);
                } else {
                    in.skipNBytes(length);
                }
            }
        }
    }
}
