/** The simulated CTI Server behind real sockets: sides A and B, a clock that a test may move, faults, recordings. */
package org.ctiwire.testkit.tcp;
