package org.ctiwire.benchmarks.generated;

import static org.ctiwire.benchmarks.generated.Views.sum;
import static org.ctiwire.benchmarks.generated.Views.touch;

import org.ctiwire.ged188.Ged188Tags;
import org.ctiwire.runtime.FloatingCursor;
import org.openjdk.jmh.annotations.Benchmark;

/** The generated decoder by its cursor over the floating fields, with a switch on the tag. */
public abstract class Cursor extends DecodeTurns {

    private final FloatingCursor fields = new FloatingCursor();

    @Benchmark
    public long locateAll() {
        wrap(next()).floatingFields(fields);
        long sum = 0;
        while (fields.next()) {
            switch (fields.tag()) {
                case Ged188Tags.CONNECTION_DEVID_TAG -> sum += touch(fields);
                case Ged188Tags.ALERTING_DEVID_TAG -> sum += 2 * touch(fields);
                case Ged188Tags.CALLING_DEVID_TAG -> sum += 3 * touch(fields);
                case Ged188Tags.CALLED_DEVID_TAG -> sum += 4 * touch(fields);
                case Ged188Tags.LAST_REDIRECT_DEVID_TAG -> sum += 5 * touch(fields);
                case Ged188Tags.TRUNK_NUMBER_TAG -> sum += 6L * (int) fields.unsigned();
                case Ged188Tags.TRUNK_GROUP_NUMBER_TAG -> sum += 7L * (int) fields.unsigned();
                case Ged188Tags.SECONDARY_CONNECTION_CALL_ID -> sum += 8L * (int) fields.unsigned();
                case Ged188Tags.ANI_TAG -> sum += 9 * touch(fields);
                case Ged188Tags.UUI_TAG -> sum += 10 * touch(fields);
                case Ged188Tags.DNIS_TAG -> sum += 11 * touch(fields);
                case Ged188Tags.DIALED_NUMBER_TAG -> sum += 12 * touch(fields);
                case Ged188Tags.CED_TAG -> sum += 13 * touch(fields);
                case Ged188Tags.CALL_VAR_1_TAG -> sum += 14 * touch(fields);
                case Ged188Tags.CALL_VAR_2_TAG -> sum += 15 * touch(fields);
                case Ged188Tags.CALL_VAR_3_TAG -> sum += 16 * touch(fields);
                case Ged188Tags.CALL_VAR_4_TAG -> sum += 17 * touch(fields);
                case Ged188Tags.CALL_VAR_5_TAG -> sum += 18 * touch(fields);
                case Ged188Tags.CALL_VAR_6_TAG -> sum += 19 * touch(fields);
                case Ged188Tags.CALL_VAR_7_TAG -> sum += 20 * touch(fields);
                case Ged188Tags.CALL_VAR_8_TAG -> sum += 21 * touch(fields);
                case Ged188Tags.CALL_VAR_9_TAG -> sum += 22 * touch(fields);
                case Ged188Tags.CALL_VAR_10_TAG -> sum += 23 * touch(fields);
                case Ged188Tags.CALL_WRAPUP_DATA_TAG -> sum += 24 * touch(fields);
                default -> { }
            }
        }
        return sum;
    }

    @Benchmark
    public long everyByte() {
        wrap(next()).floatingFields(fields);
        long sum = 0;
        while (fields.next()) {
            switch (fields.tag()) {
                case Ged188Tags.CONNECTION_DEVID_TAG -> sum += sum(fields);
                case Ged188Tags.ALERTING_DEVID_TAG -> sum += 2 * sum(fields);
                case Ged188Tags.CALLING_DEVID_TAG -> sum += 3 * sum(fields);
                case Ged188Tags.CALLED_DEVID_TAG -> sum += 4 * sum(fields);
                case Ged188Tags.LAST_REDIRECT_DEVID_TAG -> sum += 5 * sum(fields);
                case Ged188Tags.TRUNK_NUMBER_TAG -> sum += 6L * (int) fields.unsigned();
                case Ged188Tags.TRUNK_GROUP_NUMBER_TAG -> sum += 7L * (int) fields.unsigned();
                case Ged188Tags.SECONDARY_CONNECTION_CALL_ID -> sum += 8L * (int) fields.unsigned();
                case Ged188Tags.ANI_TAG -> sum += 9 * sum(fields);
                case Ged188Tags.UUI_TAG -> sum += 10 * sum(fields);
                case Ged188Tags.DNIS_TAG -> sum += 11 * sum(fields);
                case Ged188Tags.DIALED_NUMBER_TAG -> sum += 12 * sum(fields);
                case Ged188Tags.CED_TAG -> sum += 13 * sum(fields);
                case Ged188Tags.CALL_VAR_1_TAG -> sum += 14 * sum(fields);
                case Ged188Tags.CALL_VAR_2_TAG -> sum += 15 * sum(fields);
                case Ged188Tags.CALL_VAR_3_TAG -> sum += 16 * sum(fields);
                case Ged188Tags.CALL_VAR_4_TAG -> sum += 17 * sum(fields);
                case Ged188Tags.CALL_VAR_5_TAG -> sum += 18 * sum(fields);
                case Ged188Tags.CALL_VAR_6_TAG -> sum += 19 * sum(fields);
                case Ged188Tags.CALL_VAR_7_TAG -> sum += 20 * sum(fields);
                case Ged188Tags.CALL_VAR_8_TAG -> sum += 21 * sum(fields);
                case Ged188Tags.CALL_VAR_9_TAG -> sum += 22 * sum(fields);
                case Ged188Tags.CALL_VAR_10_TAG -> sum += 23 * sum(fields);
                case Ged188Tags.CALL_WRAPUP_DATA_TAG -> sum += 24 * sum(fields);
                default -> { }
            }
        }
        return sum;
    }
}
