package dev.plumbline.bench;

import dev.plumbline.Progress;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.Map;

/** The processor time of this thread, by steps and parts of steps, in milliseconds. */
final class Clock implements Progress {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Map<String, Double> steps = new LinkedHashMap<>();
  private final Map<String, Double> parts = new LinkedHashMap<>();
  private String step = "";
  private String part = "";
  private double stepSince;
  private double partSince;

  /** Returns the processor time that this thread has used so far. */
  static double now() {
    return THREADS.getCurrentThreadCpuTime() / 1e6;
  }

  /** Returns the processor time that a thread has used so far. */
  static double now(Thread thread) {
    return THREADS.getThreadCpuTime(thread.getId()) / 1e6;
  }

  @Override
  public void step(String name) {
    part("");
    if (!step.isEmpty()) {
      steps.merge(step, now() - stepSince, Double::sum);
    }
    step = name;
    stepSince = now();
  }

  @Override
  public void part(String name) {
    if (!part.isEmpty()) {
      parts.merge(part, now() - partSince, Double::sum);
    }
    part = name;
    partSince = now();
  }

  Map<String, Double> steps() {
    return steps;
  }

  Map<String, Double> parts() {
    return parts;
  }
}
