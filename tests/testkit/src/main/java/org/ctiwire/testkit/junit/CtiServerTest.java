package org.ctiwire.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives every test of a class a simulated contact centre with both sides of its CTI Server on free TCP ports, see
 * {@link CtiServerExtension}.
 *
 * <pre>{@code
 * @CtiServerTest
 * class WallboardTest {
 *
 *     @Test
 *     void showsCalls(TcpSimulator simulator, MovedClock clock) {
 *         Wallboard wallboard = new Wallboard("127.0.0.1", simulator.sideA().port());
 *         simulator.run(centre -> centre.routing().arrive("5550100", "8005551212"));
 *         clock.advance(Duration.ofSeconds(30));
 *     }
 * }
 * }</pre>
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(CtiServerExtension.class)
public @interface CtiServerTest {

    /** Whether the servers go by a {@link org.ctiwire.testkit.tcp.MovedClock}, which stands still unless moved. */
    boolean movedClock() default true;
}
