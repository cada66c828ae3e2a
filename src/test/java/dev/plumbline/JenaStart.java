package dev.plumbline;

import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.extension.Extension;

/**
 * Starts Jena before the first test.
 *
 * <p>Tests run side by side, and a thread that meets Jena while another is starting it finds
 * languages and functions missing.
 */
public final class JenaStart implements Extension {
  /** Starts Jena; JUnit makes one of these before it runs anything. */
  public JenaStart() {
    JenaSystem.init();
  }
}
