/** From a resolved model to triples, with the places of its facts beside them. */
package dev.plumbline.lift.write;
