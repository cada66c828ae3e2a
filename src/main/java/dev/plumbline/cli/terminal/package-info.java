/** Where commands print, how they end, and how they say what went wrong. */
package dev.plumbline.cli.terminal;
