package org.ctiwire.benchmarks.generated;

import static org.ctiwire.benchmarks.generated.Views.touch;

import org.ctiwire.ged188.Ged188Tags;
import org.ctiwire.runtime.FloatingSelection;
import org.openjdk.jmh.annotations.Benchmark;

/** The generated decoder by a selection of a few fields, which stops at the last of them. */
public abstract class Selection extends DecodeTurns {

    private final FloatingSelection three = new FloatingSelection(Ged188Tags.ANI_TAG, Ged188Tags.DNIS_TAG,
            Ged188Tags.CALL_VAR_3_TAG);

    @Benchmark
    public long threeFields() {
        wrap(next()).select(three);
        return 9 * touch(three, 0) + 11 * touch(three, 1) + 16 * touch(three, 2);
    }
}
