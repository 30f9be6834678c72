package org.ctiwire.cli.decode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ctiwire.cli.Screen;
import org.ctiwire.cli.Secrets;
import org.ctiwire.codegen.interpret.DecodedField;
import org.ctiwire.codegen.interpret.DecodedMessage;
import org.ctiwire.codegen.interpret.Problem;
import org.ctiwire.codegen.model.Protocol;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Prints messages for people: when, from whom, what, and the fields in the order of what they tell. Problems stand
 * below the message that has them.
 */
public final class TextPrinter implements MessagePrinter {

    /** Below this width the fields stand further left than the name, so that they get enough room. */
    private static final int WIDE = 100;
    private static final int MARGIN = 4;

    private final OutputStream out;
    private final Secrets secrets;
    private final Protocol protocol;
    private final Screen screen;
    private final FieldText fields;
    private final Headline headline = new Headline();
    private boolean begun;

    /** @param protocol tells which fields belong together */
    public TextPrinter(OutputStream out, Secrets secrets, Protocol protocol, Screen screen) {
        this.out = out;
        this.secrets = secrets;
        this.protocol = protocol;
        this.screen = screen;
        this.fields = new FieldText(secrets);
    }

    @Override
    public void decoded(byte[] bytes, DecodedMessage message, Origin origin) throws IOException {
        printAbove(origin, message.version());
        String front = headline.inFront(origin);
        int margin = margin(front);
        if (message.body().isPresent()) {
            boolean known = protocol.message(message.type(), message.version()).isPresent();
            String what = known ? "message " + message.type() + ", its fields are not published" : "unknown message";
            print(head(front, message.name(), List.of(List.of(what + ", " + bytes.length + " bytes")), margin));
            print(Style.faint, margin, HexDump.of(bytes, protocol.header().size()));
        } else {
            printFields(message, front, margin);
        }
        if (message.layoutVersion() != message.version()) {
            print(Style.faint, margin, List.of("fixed part read as version " + message.layoutVersion()));
        }
        for (Problem problem : message.problems()) {
            print(Style.fg_yellow, margin, sentence("PROBLEM " + problem.field(), problem.offset(), problem.reason(),
                    margin));
        }
    }

    @Override
    public void malformed(MalformedMessage message, Origin origin) throws IOException {
        printAbove(origin, message.version());
        String front = headline.inFront(origin);
        int margin = margin(front);
        String name = message.name().or(() -> message.type().map(DecodedMessage::nameOf)).orElse("message");
        print(screen.in(Style.faint, front) + screen.in(Style.bold, name) + "  "
                + screen.in(Style.fg_red, "MALFORMED, " + message.bytes().length + " bytes"));
        print(Style.fg_red, margin, sentence(message.field(), message.offset(), message.reason(), margin));
        print(Style.faint, margin, secrets.masked(message.secret())
                ? List.of("bytes " + Secrets.MASK) : HexDump.of(message.bytes(), 0));
    }

    private List<String> sentence(String field, int offset, String reason, int margin) {
        List<String> words = List.of((field + " at byte " + offset + ": " + reason).split("(?<= )"));
        return new Lines("", MARGIN, screen.width() - margin).parts(List.of(words)).all();
    }

    private void printAbove(Origin origin, int version) throws IOException {
        Optional<String> above = headline.above(origin, version);
        if (above.isPresent()) {
            print((begun ? "\n" : "") + screen.in(Style.fg_cyan, "== " + above.get()));
        }
        begun = true;
    }

    private int margin(String front) {
        return front.isEmpty() || screen.width() < WIDE ? MARGIN : front.length();
    }

    /** The message's name and its key fields; only now is it known where lines break, so styles come last. */
    private String head(String front, String name, List<List<String>> parts, int margin) {
        List<String> lines = new Lines(front + name + "  ", margin, screen.width()).parts(parts).all();
        String first = lines.get(0);
        String rest = first.substring(Math.min(first.length(), front.length() + name.length()));
        List<String> styled = new ArrayList<>(lines);
        styled.set(0, screen.in(Style.faint, front) + screen.in(Style.bold, name) + rest);
        return String.join("\n", styled);
    }

    private void printFields(DecodedMessage message, String front, int margin) throws IOException {
        MessageOutline outline = MessageOutline.of(message, protocol);
        print(head(front, message.name(), shown(outline.key(), message), margin));
        print(Style.reset, margin, lines(margin).parts(shown(outline.details(), message)).all());
        for (ListEntries list : outline.lists()) {
            printList(list, message, margin);
        }
        print(Style.reset, margin, lines(margin).parts(shown(outline.masks(), message)).all());
        printNothing(outline.nothing(), margin);
    }

    private List<List<String>> shown(List<DecodedField> several, DecodedMessage message) {
        return several.stream().map(field -> fields.of(field, message.version())).toList();
    }

    private Lines lines(int margin) {
        return new Lines("", 0, screen.width() - margin);
    }

    private void printList(ListEntries list, DecodedMessage message, int margin) throws IOException {
        String label = list.label() + "  ";
        int width = screen.width() - margin;
        if (list.isFlat() && !list.isPlain()) {
            List<DecodedField> flat = list.entries().stream().map(entry -> entry.get(0)).toList();
            print(Style.reset, margin, new Lines(label, MARGIN, width).parts(shown(flat, message)).all());
            return;
        }
        for (List<DecodedField> entry : list.entries()) {
            List<List<String>> parts = list.isPlain()
                    ? List.of(fields.value(entry.get(0), message.version())) : shown(entry, message);
            print(Style.reset, margin, new Lines(label, label.length(), width).parts(parts).all());
            label = " ".repeat(label.length());
        }
    }

    /** The fields that hold nothing, by name alone: what each holds goes without saying. */
    private void printNothing(Map<Weight, List<DecodedField>> nothing, int margin) throws IOException {
        Lines lines = lines(margin);
        int left = nothing.size();
        for (Map.Entry<Weight, List<DecodedField>> kind : nothing.entrySet()) {
            List<String> labels = new ArrayList<>(kind.getValue().stream().map(DecodedField::label).toList());
            labels.set(0, kind.getKey().name().toLowerCase(Locale.ROOT) + ": " + labels.get(0));
            left--;
            if (left > 0) {
                labels.set(labels.size() - 1, labels.get(labels.size() - 1) + ";");
            }
            lines.parts(labels.stream().map(List::of).toList());
        }
        print(Style.faint, margin, lines.all());
    }

    private void print(Style style, int margin, List<String> lines) throws IOException {
        for (String line : lines) {
            print(" ".repeat(margin) + (style == Style.reset ? line : screen.in(style, line)));
        }
    }

    private void print(String text) throws IOException {
        out.write((text.stripTrailing() + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
