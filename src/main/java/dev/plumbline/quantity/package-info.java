/** Numbers with a unit, and days, read as an author writes them and written as people read them. */
package dev.plumbline.quantity;
