/** Measures how long checks take, and how that grows with the model. */
package dev.plumbline.bench;
