/**
 * The command line: the program, and one class for each command.
 *
 * <p>Start reading at {@link dev.plumbline.cli.Program}. Only this package and those below it
 * print, exit, and know the time and the environment.
 */
package dev.plumbline.cli;
