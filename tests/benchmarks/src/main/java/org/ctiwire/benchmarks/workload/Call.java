package org.ctiwire.benchmarks.workload;

/**
 * The values of one event.
 *
 * @param fixed   the fixed fields in order
 * @param numbers the floating numbers, by field; 0 for other fields
 * @param pool    holds the bytes of the floating fields, without NULs
 * @param offsets where each floating field's bytes start in the pool
 * @param lengths the bytes of each floating field, -1 for an absent one
 * @param texts   the floating texts, by field; null for absent and other fields
 * @param order   the present fields in the order in which the message has them
 */
public record Call(int[] fixed, int[] numbers, byte[] pool, int[] offsets, int[] lengths, String[] texts, int[] order) {
}
