/**
 * Sessions as handlers of a Netty pipeline, for those who live there. {@link org.ctiwire.netty.ClientSessionHandler}
 * and {@link org.ctiwire.netty.ServerSessionHandler} stand last in the pipeline, behind TLS where there is any; bytes
 * come in as they were received, there is no frame decoder before them.
 */
package org.ctiwire.netty;
