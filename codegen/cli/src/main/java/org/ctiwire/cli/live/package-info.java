/** What runs until somebody ends it: a simulated server, a session that is listened to. */
package org.ctiwire.cli.live;
