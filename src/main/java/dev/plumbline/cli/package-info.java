/**
 * The command line: the program, and one class for each command.
 *
 * <p>Start reading at {@link dev.plumbline.cli.Program}. Only this package and those below it
 * print, exit, and read the clock and the environment variables.
 */
package dev.plumbline.cli;
