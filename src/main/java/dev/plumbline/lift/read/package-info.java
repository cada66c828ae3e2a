/** From documents, and the files that they include, to an outline of what they describe. */
package dev.plumbline.lift.read;
