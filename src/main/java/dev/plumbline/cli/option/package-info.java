/** Options and arguments that several commands share. */
package dev.plumbline.cli.option;
