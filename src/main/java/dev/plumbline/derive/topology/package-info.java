/** The model as a directed graph with numbered nodes, and the algorithms over it. */
package dev.plumbline.derive.topology;
