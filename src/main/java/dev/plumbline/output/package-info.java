/** The files that a run writes: each is replaced whole, or stays as it was. */
package dev.plumbline.output;
