/** The graph to data-flow diagrams: views, layout and one notation each. */
package dev.plumbline.diagram;
