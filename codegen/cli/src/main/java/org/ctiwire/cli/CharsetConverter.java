package org.ctiwire.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Takes only character sets that can be written as well as read. */
final class CharsetConverter implements ITypeConverter<Charset> {

    @Override
    public Charset convert(String name) {
        try {
            Charset charset = Charset.forName(name);
            if (charset.canEncode()) {
                return charset;
            }
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new TypeConversionException("'" + name + "' is not a character set");
        }
        throw new TypeConversionException("'" + name + "' is a character set that can only be read");
    }
}
