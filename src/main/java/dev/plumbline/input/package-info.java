/** The files that a request names, read and recognised. */
package dev.plumbline.input;
