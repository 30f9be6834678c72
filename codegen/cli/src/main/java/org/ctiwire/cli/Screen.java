package org.ctiwire.cli;

import java.util.Optional;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * What results are shown on.
 *
 * @param width    characters in a line
 * @param coloured whether it understands colours and its user wants them
 */
public record Screen(int width, boolean coloured) {

    /** Anything that is no terminal, such as a file. */
    public static final Screen PLAIN = new Screen(120, false);

    private static final int NARROWEST = 60;

    /**
     * The terminal of the process.
     *
     * @param noColor the value of NO_COLOR, which asks for no colours whatever it says, unless it is empty
     */
    static Screen ofTerminal(Optional<String> noColor) {
        int width = new UsageMessageSpec().autoWidth(true).width();
        return new Screen(Math.max(NARROWEST, width), noColor.filter(value -> !value.isEmpty()).isEmpty());
    }

    /** The text in a style, where there are colours. */
    public String in(Style style, String text) {
        return coloured && !text.isEmpty() ? style.on() + text + Style.reset.on() : text;
    }
}
