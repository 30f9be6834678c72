/**
 * TCP streams from packet captures, and captures from TCP streams.
 *
 * <p>Reading goes in three steps, one class each: a {@link org.ctiwire.capture.CaptureReader} gives packets, a
 * {@link org.ctiwire.capture.PacketDissector} finds the TCP segment in a packet, and
 * {@link org.ctiwire.capture.TcpReassembly} makes streams of segments.
 * {@link org.ctiwire.capture.TcpCapture} joins the three. Writing: a
 * {@link org.ctiwire.capture.TcpConversation} makes frames, a {@link org.ctiwire.capture.CaptureWriter}
 * puts them into a file.
 */
package org.ctiwire.capture;
