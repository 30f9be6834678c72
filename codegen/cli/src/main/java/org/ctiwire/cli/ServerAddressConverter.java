package org.ctiwire.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ctiwire.session.transport.ServerAddress;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Takes a host and a port; an IPv6 address stands in brackets. */
final class ServerAddressConverter implements ITypeConverter<ServerAddress> {

    private static final Pattern FORM = Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)]|([^\\s:\\[\\]]+)):([0-9]{1,5})");

    @Override
    public ServerAddress convert(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new TypeConversionException("'" + text + "' is no HOST:PORT such as 127.0.0.1:42027");
        }
        String host = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        try {
            return ServerAddress.of(host, Integer.parseInt(matcher.group(3)));
        } catch (IllegalArgumentException wrong) {
            throw new TypeConversionException("'" + text + "': " + wrong.getMessage());
        }
    }
}
