package org.ctiwire.codegen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** The specimen with some tokens left out, doubled, swapped or changed: specs that are nearly right. */
public final class MutatedSpecimens {

    private static final Pattern TOKEN =
            Pattern.compile("\"[^\"\n]*\"|//[^\n]*|[A-Za-z0-9_]+|\\s+|.", Pattern.DOTALL);
    private static final List<String> NUMBERS = List.of("0", "1", "2", "3", "7", "255", "256", "65535", "65536",
            "2147483647", "2147483648", "4294967295", "4294967296", "0xFFFFFFFF", "99999999999999999999");

    private MutatedSpecimens() {
    }

    public static Arbitrary<String> texts() {
        return Arbitraries.longs().map(MutatedSpecimens::text).withoutEdgeCases();
    }

    private static String text(long seed) {
        Random random = new Random(seed);
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(Specimen.file("specimen.cti").text());
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            change(tokens, random);
        }
        return String.join("", tokens);
    }

    private static void change(List<String> tokens, Random random) {
        int at = random.nextInt(tokens.size());
        int other = random.nextInt(tokens.size());
        switch (random.nextInt(5)) {
            case 0 -> tokens.remove(at);
            case 1 -> tokens.add(at, tokens.get(at));
            case 2 -> Collections.swap(tokens, at, other);
            case 3 -> tokens.add(at, " " + tokens.get(other) + " ");
            default -> {
                List<Integer> numbers = new ArrayList<>();
                for (int index = 0; index < tokens.size(); index++) {
                    if (Character.isDigit(tokens.get(index).charAt(0))) {
                        numbers.add(index);
                    }
                }
                tokens.set(numbers.get(random.nextInt(numbers.size())), NUMBERS.get(random.nextInt(NUMBERS.size())));
            }
        }
    }
}
