/**
 * What changed between two protocols, and what each change breaks. Start with
 * {@link org.ctiwire.codegen.diff.ProtocolDiff}.
 */
package org.ctiwire.codegen.diff;
