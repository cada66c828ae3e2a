/** The command line: one class a command. Only this package prints and exits. */
package dev.plumbline.cli;
