/** What environments change: the chosen one laid over the model, and stages compared. */
package dev.plumbline.lift.merge;
