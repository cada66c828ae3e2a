/** Output to the terminal, exit codes and error messages. */
package dev.plumbline.cli.terminal;
