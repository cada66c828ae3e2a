package dev.plumbline;

/** Reads, derives and checks architectures. */
public final class Plumbline {
  private Plumbline() {}
}
