/** Environments: the chosen one is merged into the model, and stages are compared. */
package dev.plumbline.lift.merge;
