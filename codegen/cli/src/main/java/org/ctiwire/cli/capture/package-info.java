/**
 * TCP streams from packet captures, and captures from TCP streams.
 *
 * <p>Reading goes in three steps, one class each: a {@link org.ctiwire.cli.capture.CaptureReader} gives packets, a
 * {@link org.ctiwire.cli.capture.PacketDissector} finds the TCP segment in a packet, and
 * {@link org.ctiwire.cli.capture.TcpReassembly} makes streams of segments.
 * {@link org.ctiwire.cli.capture.TcpCapture} joins the three. Writing: a
 * {@link org.ctiwire.cli.capture.TcpConversation} makes frames, a {@link org.ctiwire.cli.capture.CaptureWriter}
 * puts them into a file.
 */
package org.ctiwire.cli.capture;
