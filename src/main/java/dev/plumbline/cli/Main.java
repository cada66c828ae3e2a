package dev.plumbline.cli;

/** The program. */
public final class Main {
  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.out.println("plumbline");
  }
}
